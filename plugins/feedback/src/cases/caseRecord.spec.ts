import { describe, expect, it } from 'vitest';

import { caseFields } from './caseFields.ts';
import { caseRecordSchema, seenBy } from './caseRecord.ts';

describe('what a face sees of a case as it is stored', () => {
  it.each([
    ['receipt', 'due dueOn receivedAt reference'],
    [
      'tracked',
      'citation due dueOn eraseOn outcome receivedAt reference retention state subject text',
    ],
    [
      'desk',
      'anonymous channel citation confidential due dueOn eraseOn erasure locale outcome receivedAt reference ' +
        'retention revision state subject suggestion text',
    ],
  ] as const)('at the %s is this and no more', (face, names) => {
    expect(Object.keys(seenBy(face).shape).sort().join(' ')).toBe(names);
  });

  it('has a column for each fact of the record', () => {
    const columns = caseFields({ usersSlug: 'users', dueSoonDays: 3 }).map((field) =>
      'name' in field ? field.name : null,
    );
    expect(new Set(columns)).toEqual(
      new Set(Object.keys(caseRecordSchema.shape).filter((name) => name !== 'id')),
    );
  });
});

import { describe, expect, it } from 'vitest';

import type { Failure } from '../api/answer.ts';
import { sayable } from './posted.ts';

function refused(path: string): Failure {
  return {
    kind: 'invalid',
    fields: [{ path, code: 'invalid', message: '' }],
  };
}

describe('a refusal of fields', () => {
  it('is one of the whole form when the form does not show the field', () => {
    expect(sayable(refused('website'), [])).toEqual({ kind: 'refused' });
  });

  it('stays one of the fields when there is one to point at', () => {
    expect(sayable(refused('subject'), ['subject'])).toEqual(refused('subject'));
  });
});

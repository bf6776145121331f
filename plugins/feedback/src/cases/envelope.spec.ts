import { expect, it } from 'vitest';

import { deriveKeys } from '../core/keys.ts';
import { newDataKey, openEnvelope } from './envelope.ts';

const keys = deriveKeys('a secret of the specs, at least 32 bytes long');
const owner = { collection: 'complaints', reference: 'C-26-100001' };

it('opens what it sealed, in the field it was sealed for', () => {
  const envelope = openEnvelope(keys, { ...owner, dataKey: newDataKey(keys, owner) });
  const sealed = envelope?.seal('text', 'نص') ?? '';
  expect(envelope?.open('text', sealed)).toBe('نص');
  expect(envelope?.open('subject', sealed)).toBeNull();
  expect(envelope?.seal('text', 'نص')).not.toBe(sealed);
});

it('is not opened for another case, in another collection, by another secret or when erased', () => {
  const dataKey = newDataKey(keys, owner);
  const others = [
    openEnvelope(keys, { ...owner, reference: 'C-26-100002', dataKey }),
    openEnvelope(keys, { ...owner, collection: 'enquiries', dataKey }),
    openEnvelope(deriveKeys('another secret of at least 32 bytes'), { ...owner, dataKey }),
    openEnvelope(keys, { ...owner, dataKey: null }),
    openEnvelope(keys, { ...owner, dataKey: 'no key' }),
  ];
  expect(others).toEqual([null, null, null, null, null]);
});

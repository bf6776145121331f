import { describe, expect, it } from 'vitest';

import type { Failure } from '../api/answer.ts';
import { failureToShow, keyOf } from './posted.ts';

function refused(path: string): Failure {
  return {
    kind: 'invalid',
    fields: [{ path, code: 'invalid', message: '' }],
  };
}

describe('the key against double sending', () => {
  const token = 'a-form-that-was-shown';
  const key = keyOf(token, { subject: 'موضوع', text: 'نص' });

  it('is one the cms takes', () => {
    expect(key).toMatch(/^[\w-]{16,128}$/);
  });

  it('stays for the same words and is another for other words or another form', () => {
    expect(keyOf(token, { subject: 'موضوع', text: 'نص' })).toBe(key);
    expect(keyOf(token, { subject: 'موضوع', text: 'نص آخر' })).not.toBe(key);
    expect(keyOf('another-form', { subject: 'موضوع', text: 'نص' })).not.toBe(key);
  });
});

describe('a refusal of fields', () => {
  it('is one of the whole form when the form does not show the field', () => {
    expect(failureToShow(refused('website'), [])).toEqual({ kind: 'refused' });
  });

  it('stays one of the fields when there is one to point at', () => {
    expect(failureToShow(refused('subject'), ['subject'])).toEqual(refused('subject'));
  });
});

import type { PayloadRequest } from 'payload';
import { ValidationError } from 'payload';

import type { Label } from './bilingual.ts';
import { said } from './said.ts';

/** What is wrong with one field: its path and name in the form, and the words that say it. */
export type FieldFault = { path: string; label: Label; words: Label };

/** A refusal that the form shows beside the field, in the reader's language. */
export function fieldRefusal(
  req: PayloadRequest,
  { path, label, words }: FieldFault,
): ValidationError {
  return new ValidationError(
    { errors: [{ path, label: said(req, label), message: said(req, words) }] },
    req.t,
  );
}

import type { PayloadRequest } from 'payload';
import { APIError } from 'payload';

import { said } from '../core/said.ts';
import type { Change } from './change.ts';
import { changeInWords } from './change.ts';
import type { FieldNames } from './fieldNames.ts';

/** Name of the field that carries a document's revision. */
export const REVISION_FIELD = 'revision';

const STATUS = { 'edited-meanwhile': 409, 'revision-missing': 428 } as const;

type Code = keyof typeof STATUS;
type Detail = { message: string; revision: number; changes: NamedChange[] };
type NamedChange = Omit<Change, 'fields'> & { fields: { name: string; label: string }[] };

/**
 * A save that was refused for another's sake. `data` says who has changed which fields, and when;
 * `data.errors` names the field that carries the revision, which is how the form learns of it.
 */
export class RevisionError extends APIError<
  Detail & { code: Code; errors: { path: string; message: string }[] }
> {
  readonly code: Code;

  constructor(code: Code, { message, revision, changes }: Detail) {
    const errors = [{ path: REVISION_FIELD, message }];
    super(message, STATUS[code], { code, message, revision, changes, errors }, true);
    this.code = code;
  }
}

/**
 * @param revision the document's own, as it is now
 * @param changes what others have saved since the caller read the document
 */
export function editedMeanwhile(
  req: PayloadRequest,
  { revision, changes, names }: { revision: number; changes: Change[]; names: FieldNames },
): RevisionError {
  const message = [
    said(req, {
      ar: 'عُدّل هذا المستند بعد أن فتحته، ولم يُحفظ ما أرسلته.',
      en: 'This was changed after you opened it; what you sent was not saved.',
    }),
    ...changes.map((change) => changeInWords(req, { ...change, names })),
  ].join(' ');
  return new RevisionError('edited-meanwhile', {
    message,
    revision,
    changes: namedChanges(req, { changes, names }),
  });
}

/** Changes with their fields as the panel calls them. */
export function namedChanges(
  req: PayloadRequest,
  { changes, names }: { changes: Change[]; names: FieldNames },
): NamedChange[] {
  return changes.map(({ fields, ...change }) => ({
    ...change,
    fields: fields.map((name) => ({ name, label: said(req, names[name] ?? asIs(name)) })),
  }));
}

/** @param revision the document's own, as it is now */
export function revisionMissing(req: PayloadRequest, revision: number): RevisionError {
  const message = said(req, {
    ar: 'أرسل مع التعديل رقم المراجعة (revision) الذي قرأته، كي لا يُمحى تعديل غيرك.',
    en: 'Send the revision you read with the change, so that nobody else’s change is lost.',
  });
  return new RevisionError('revision-missing', { message, revision, changes: [] });
}

const MAX_TRIES = 20;

/**
 * Repeats a write of our own that met another's: it names only the fields it sets, so it can be
 * made upon what is there now.
 * @throws what the last try threw
 */
export async function uponTheLatest<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      const met = error instanceof RevisionError && error.code === 'edited-meanwhile';
      if (!met || attempt === MAX_TRIES) throw error;
    }
  }
}

function asIs(name: string) {
  return { ar: name, en: name };
}

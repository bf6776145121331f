import { isDeepStrictEqual } from 'node:util';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';

import { said } from '../core/said.ts';
import type { FieldNames } from './fieldNames.ts';

/** One saved revision: who made it, when, and which fields he changed. */
export const changeSchema = z.object({
  revision: z.number(),
  at: z.string(),
  by: z.object({ id: z.string(), name: z.string() }),
  fields: z.array(z.string()),
});

export type Change = z.infer<typeof changeSchema>;

/** A change made now, by a signed-in user or by the system itself. */
export function changeBy(user: unknown, fields: string[]): Omit<Change, 'revision'> {
  return { at: new Date().toISOString(), by: authorOf(user), fields };
}

/** @param user a signed-in user, or nothing for the system itself */
export function authorOf(user: unknown): Change['by'] {
  if (typeof user !== 'object' || user === null || !('id' in user)) {
    return { id: 'system', name: 'Mithaq' };
  }
  const name = 'name' in user && typeof user.name === 'string' ? user.name : '';
  return { id: String(user.id), name };
}

/** The fields of {@link FieldNames} in which a document differs from what it was. */
export function changedFields(
  names: FieldNames,
  { before, after }: { before: Record<string, unknown>; after: Record<string, unknown> },
): string[] {
  return Object.keys(names).filter(
    (name) => name in after && !isDeepStrictEqual(plain(before[name]), plain(after[name])),
  );
}

/** As the databases give it back: what is absent or empty is the same nothing. */
function plain(value: unknown): unknown {
  if (value === undefined || value === '' || value === null) return null;
  if (Array.isArray(value) && value.length === 0) return null;
  const json: unknown = JSON.parse(JSON.stringify(value));
  return json;
}

/** Who changed which fields, in the language of the request. */
export function changeInWords(
  req: PayloadRequest,
  { by, fields, names }: Pick<Change, 'by' | 'fields'> & { names: FieldNames },
): string {
  const list = new Intl.ListFormat(said(req, { ar: 'ar', en: 'en-GB' })).format(
    fields.map((name) => said(req, names[name] ?? { ar: name, en: name })),
  );
  if (list === '') return said(req, { ar: `حفظه ${by.name}.`, en: `${by.name} saved it.` });
  return `${by.name}: ${list}.`;
}

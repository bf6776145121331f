/* What there is to know of any one fact of a case, and the shapes several of them share. */
import type { CollectionSlug, Field } from 'payload';
import { z } from 'zod';

import { storedInstantSchema } from '../core/dates.ts';

/** Who sees a case: staff at the desk, who has just filed it, and who follows it by its code. */
export type Face = 'desk' | 'receipt' | 'tracked';

/** What the columns need to know of the host. */
export type Host = { usersSlug: CollectionSlug; dueSoonDays: number };

type Unnamed<F> = F extends Field ? Omit<F, 'name' | 'label'> : never;
type Column = Unnamed<Extract<Field, { name: string }>>;

/** What there is to know of one fact of a case. */
export type CaseFact = {
  /** Its name in the panel; what nobody reads there has none. */
  label?: { ar: string; en: string };
  schema: z.ZodType;
  seenBy: readonly Face[];
  /** It stands in the list beside the conversation, with these words while there is no value. */
  aside?: { none: { ar: string; en: string } | null };
  column: Column | ((host: Host) => Column);
};

/** Hashed or encrypted: no column anybody reads through Payload. */
export const SECRET = {
  type: 'text',
  hidden: true,
  access: { read: () => false, create: () => false, update: () => false },
} as const satisfies Column;

/** Opened by the plugin's own endpoints only. */
export const SEALED = {
  access: { read: () => false },
  admin: { disableListColumn: true, disableListFilter: true },
} as const;

/** Whole, and no column of a list. */
export const JSON_COLUMN = {
  type: 'json',
  admin: { disableListColumn: true, disableListFilter: true },
} as const satisfies Column;

/** Databases give an id as text or as a number. */
export function id() {
  return z.union([z.string(), z.number()]).transform(String).pipe(z.string());
}

/** Databases keep an absent value as null or leave it out. */
export function absent<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => value ?? null, schema.nullable());
}

export function flag() {
  return z.preprocess((value) => Boolean(value), z.boolean());
}

export function instant() {
  return storedInstantSchema.pipe(z.iso.datetime());
}

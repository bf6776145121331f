import { isSame } from './merge.ts';

export type Values = Readonly<Record<string, unknown>>;

/** What a form holds beside a person's words: the machine's own fields, and what is never kept. */
const NOT_WORDS = new Set([
  'id',
  'revision',
  'createdAt',
  'updatedAt',
  '_status',
  'password',
  'confirm-password',
  'currentPassword',
]);

/** A document without what is no person's words. */
export function wordsOf(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !NOT_WORDS.has(name)));
}

/** Names of the fields in which a form differs from the document it was made from. */
export function differing(form: Values, document: Values): string[] {
  return Object.keys(wordsOf(form)).filter((name) => !isSame(form[name], document[name]));
}

/** Some fields of a document. */
export function picked(values: Values, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
}

/** The revision a document carries, 0 before there is one. */
export function revisionOf({ revision }: Values): number {
  return typeof revision === 'number' ? revision : 0;
}

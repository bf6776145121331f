import type { Payload } from 'payload';

import { fold } from '../core/arabic.ts';
import { CATEGORIES } from './categories.ts';
import type { EditionHead } from './edition.ts';
import { editionOn } from './inTime.ts';
import type { PlaceRow } from './read.ts';
import { readHeadsOf } from './read.ts';

/** A policy with a text in force: what it is listed and found by. */
export type Entry = Pick<EditionHead, 'id' | 'slug' | 'titleAr' | 'titleEn'> & {
  /** The words it is found by, folded. */
  words: string;
  /** Where its category stands among all. */
  rank: number;
  code: string;
};

/** All policies of one day in the order of the list, and each by what it was read under. */
export type Catalogue = {
  day: string;
  inOrder: readonly Entry[];
  byKey: ReadonlyMap<string, Entry>;
};

/** Where an edition stands in time. */
export type Place = Pick<PlaceRow, 'id' | 'number' | 'kind' | 'effectiveFrom'>;

/** Where the editions of each policy stand, by its address. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/**
 * Lists the policies with a text in force on a day, by category, code and address. What the list of
 * before has already is not read again.
 * @param keyOf is another one once the edition is to be read anew
 */
export async function catalogueOn(
  payload: Payload,
  {
    day,
    places,
    before,
    keyOf,
  }: {
    day: string;
    places: Places;
    before: Catalogue | null;
    keyOf: (slug: string, id: string) => string;
  },
): Promise<Catalogue> {
  const wanted = [...places].flatMap(([slug, rows]) => {
    const row = editionOn(rows, day);
    return row?.kind === 'text' ? [{ id: row.id, key: keyOf(slug, row.id) }] : [];
  });
  const missing = wanted.filter(({ key }) => before?.byKey.has(key) !== true);
  const ids = missing.map(({ id }) => id);
  const read = new Map((await readHeadsOf(payload, ids)).map((head) => [head.id, entryOf(head)]));
  const byKey = new Map(
    wanted.flatMap(({ id, key }) => {
      const entry = read.get(id) ?? before?.byKey.get(key);
      return entry === undefined ? [] : [[key, entry] as const];
    }),
  );
  return { day, inOrder: [...byKey.values()].sort(inOrder), byKey };
}

/** Those whose titles and code have every word of a question, in the order they are given. */
export function entriesFor(entries: readonly Entry[], question: string): readonly Entry[] {
  const words = searchable(question).split(' ').filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => words.every((word) => entry.words.includes(word)));
}

function entryOf({ id, slug, category, code, titleAr, titleEn }: EditionHead): Entry {
  const rank = categories.indexOf(category);
  return {
    id,
    slug,
    titleAr,
    titleEn,
    words: searchable([titleAr, titleEn ?? '', code ?? ''].join(' ')),
    rank: rank === -1 ? categories.length : rank,
    code: code ?? LAST,
  };
}

/** Text as a searcher means it. */
export function searchable(text: string): string {
  return fold(text.normalize('NFKC'));
}

const categories: readonly string[] = Object.keys(CATEGORIES);

/** After every code. */
const LAST = '\uffff';

/** One for all: making one costs more than comparing. */
const collator = new Intl.Collator('en', { numeric: true });

function inOrder(a: Entry, b: Entry): number {
  return a.rank - b.rank || collator.compare(a.code, b.code) || collator.compare(a.slug, b.slug);
}

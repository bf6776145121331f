import type { Payload } from 'payload';

import { keptBySize } from '../core/keptBySize.ts';
import { remembered } from '../core/remembered.ts';
import type { Edition, EditionHead } from './edition.ts';
import { editionOn } from './inTime.ts';
import type { Looks } from './looks.ts';
import { changedSince, lookAtEditions, markOf } from './looks.ts';
import type { PlaceRow, WithTranslation } from './read.ts';
import { readEdition, readEditionHeads, readHeadsOf, readPlaces } from './read.ts';

/*
 * What this process remembers of the sealed editions. They never change: what was read of a policy
 * holds until something is sealed or signed for it, which is looked for. Nothing is dropped then;
 * the policy has another version, what is kept under the former is asked for no more, and goes.
 */

/** The places of a policy's editions in time, by its address. */
type Places = ReadonlyMap<string, readonly PlaceRow[]>;

type Known = {
  looks: Looks;
  /** Another one wherever it is not known what has changed. */
  epoch: number;
  /** How often something was added to a policy within the epoch, by its address. */
  changes: ReadonlyMap<string, number>;
  /** Read when the first list is asked for, and followed from then on. */
  places: Promise<Places> | null;
};

/** Distinguishes what is known of one database, at one time, from all else. */
let epochs = 0;

const heads = keptBySize<WithTranslation<EditionHead>[]>();
const editions = keptBySize<WithTranslation<Edition>>();
const single = keptBySize<WithTranslation<EditionHead>>();

const recallKnown = remembered<Known>({ of: ['editions', 'edition-translations'], read: look });

async function look(payload: Payload, before: Known | null): Promise<Known> {
  const looks = await lookAtEditions(payload);
  if (before === null) return beginAnew(looks);
  if (markOf(looks) === markOf(before.looks)) return before;
  const slugs = await changedSince(payload, { before: before.looks, after: looks });
  if (slugs === null) return beginAnew(looks);
  const changes = new Map(before.changes);
  for (const slug of slugs) changes.set(slug, (changes.get(slug) ?? 0) + 1);
  const { places } = before;
  if (places === null) return { ...before, looks, changes };
  return { ...before, looks, changes, ...(await followed(payload, { places, slugs })) };
}

/** A value that is another one once anything was sealed or signed, and the same in every process. */
export async function editionsMark(payload: Payload): Promise<string> {
  return markOf((await recallKnown(payload)).looks);
}

/** A value that is another one once anything was sealed or signed for this policy; of this process. */
export async function policyVersion(payload: Payload, slug: string): Promise<string> {
  return versionOf(await recallKnown(payload), slug);
}

/** Heads of one policy's editions by its address, by rising number. */
export async function recallHeads(
  payload: Payload,
  slug: string,
): Promise<WithTranslation<EditionHead>[]> {
  const version = await policyVersion(payload, slug);
  const found = await heads.find(version, () => readEditionHeads(payload, slug));
  return found ?? [];
}

/** One whole edition of a policy, undefined when there is none with that number. */
export async function recallEdition(
  payload: Payload,
  { slug, number }: { slug: string; number: number },
): Promise<WithTranslation<Edition> | undefined> {
  const key = (await policyVersion(payload, slug)) + String(number);
  return editions.find(key, () => readEdition(payload, { slug, number }));
}

/** Heads of the editions that have the last word on a day, one of each policy that has any by then. */
export async function recallOnDay(
  payload: Payload,
  day: string,
): Promise<WithTranslation<EditionHead>[]> {
  const known = await recallKnown(payload);
  const wanted = [...(await placesOf(payload, known))].flatMap(([slug, rows]) => {
    const row = editionOn(rows, day);
    return row === undefined ? [] : { id: row.id, key: versionOf(known, slug) + row.id };
  });
  const missing = wanted.filter(({ key }) => single.peek(key) === undefined).map(({ id }) => id);
  const read = new Map((await readHeadsOf(payload, missing)).map((head) => [head.id, head]));
  return wanted.flatMap(({ id, key }) => {
    const head = read.get(id) ?? single.peek(key);
    if (head !== undefined) single.keep(key, head);
    return head ?? [];
  });
}

function beginAnew(looks: Looks): Known {
  epochs += 1;
  return { looks, epoch: epochs, changes: new Map(), places: null };
}

function versionOf({ epoch, changes }: Known, slug: string): string {
  return `${String(epoch)} ${String(changes.get(slug) ?? 0)} ${slug} `;
}

/** What could not be read is asked for again. */
async function placesOf(payload: Payload, known: Known): Promise<Places> {
  known.places ??= readPlaces(payload).then(bySlug);
  try {
    return await known.places;
  } catch (error) {
    known.places = null;
    throw error;
  }
}

/** Waited for before anything is known anew, so that no failure of it is nobody's. */
async function followed(
  payload: Payload,
  { places, slugs }: { places: Promise<Places>; slugs: readonly string[] },
): Promise<{ places: Promise<Places> }> {
  const read = bySlug(await readPlaces(payload, slugs));
  const all = new Map([...(await places), ...read]);
  return { places: Promise.resolve(all) };
}

function bySlug(rows: readonly PlaceRow[]): Places {
  return Map.groupBy(rows, ({ slug }) => slug);
}

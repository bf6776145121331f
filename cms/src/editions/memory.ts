import type { Payload } from 'payload';

import { keptBySize } from '../core/keptBySize.ts';
import { remembered } from '../core/remembered.ts';
import type { Catalogue, Entry, Place, Places } from './catalogue.ts';
import { catalogueOn } from './catalogue.ts';
import type { Edition, EditionHead } from './edition.ts';
import type { Looks } from './looks.ts';
import { changedSince, lookAtEditions, markOf } from './looks.ts';
import type { PlaceRow, WithTranslation } from './read.ts';
import { readEdition, readEditionHeads, readHeadsOf, readPlaces } from './read.ts';

/*
 * What this process remembers of the sealed editions. They never change: what was read of a policy
 * holds until something is sealed or signed for it, which is looked for. Nothing is dropped then;
 * the policy has another version, what is kept under the former is asked for no more, and goes.
 */

type Known = {
  looks: Looks;
  /** Another one wherever it is not known what has changed. */
  epoch: number;
  /** How often something was added to a policy within the epoch, by its address. */
  changes: ReadonlyMap<string, number>;
  /** Read when the first list is asked for, and followed from then on. */
  places: Promise<Places> | null;
  /** The list of before, by which the next one is made. */
  catalogue: Catalogue | null;
  /** The list under way, and of which day it will be. */
  listing: { day: string; made: Promise<Catalogue> } | null;
  /** States of before, oldest first, and of which policies each was left. */
  past: readonly Past[];
};

type Past = { mark: string; slugs: readonly string[] };

/** States of before by which who has seen one is told what has changed since. */
const MOST_PAST = 50;

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
  const past = [...before.past, { mark: markOf(before.looks), slugs }].slice(-MOST_PAST);
  const known = { ...before, looks, changes, past, listing: null };
  const { places } = before;
  return places === null ? known : { ...known, ...(await followed(payload, { places, slugs })) };
}

/** A value that is another one once anything was sealed or signed, and the same in every process. */
export async function editionsMark(payload: Payload): Promise<string> {
  return markOf((await recallKnown(payload)).looks);
}

/**
 * The addresses of the policies that anything was sealed or signed for since another state.
 * @param isThat whether a mark is that of the other state
 * @returns null where this process has not seen that state
 */
export async function changedPolicies(
  payload: Payload,
  isThat: (mark: string) => boolean,
): Promise<string[] | null> {
  const { looks, past } = await recallKnown(payload);
  if (isThat(markOf(looks))) return [];
  const from = past.findIndex(({ mark }) => isThat(mark));
  if (from === -1) return null;
  return [...new Set(past.slice(from).flatMap(({ slugs }) => slugs))];
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

/** The policies with a text in force on a day, in the order of the list. */
export async function recallEntries(payload: Payload, day: string): Promise<readonly Entry[]> {
  const known = await recallKnown(payload);
  if (known.listing?.day !== day)
    known.listing = { day, made: catalogueOf(payload, { known, day }) };
  const { listing } = known;
  try {
    known.catalogue = await listing.made;
    return known.catalogue.inOrder;
  } catch (error) {
    if (known.listing === listing) known.listing = null;
    throw error;
  }
}

/** Heads of the editions some policies are listed by, in their order. */
export async function recallListed(
  payload: Payload,
  entries: readonly Entry[],
): Promise<WithTranslation<EditionHead>[]> {
  const known = await recallKnown(payload);
  const wanted = entries.map(({ id, slug }) => ({ id, key: versionOf(known, slug) + id }));
  const missing = wanted.filter(({ key }) => single.peek(key) === undefined).map(({ id }) => id);
  const read = new Map((await readHeadsOf(payload, missing)).map((head) => [head.id, head]));
  return wanted.flatMap(({ id, key }) => {
    const head = read.get(id) ?? single.peek(key);
    if (head !== undefined) single.keep(key, head);
    return head ?? [];
  });
}

/** Made from the one before, of which only what has changed since is read anew. */
async function catalogueOf(
  payload: Payload,
  { known, day }: { known: Known; day: string },
): Promise<Catalogue> {
  const places = await placesOf(payload, known);
  return catalogueOn(payload, { day, places, before: known.catalogue, keyOf });

  function keyOf(slug: string, id: string): string {
    return versionOf(known, slug) + id;
  }
}

const UNLISTED = { catalogue: null, listing: null, past: [] };

function beginAnew(looks: Looks): Known {
  epochs += 1;
  return { looks, epoch: epochs, changes: new Map(), places: null, ...UNLISTED };
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

/** Of a hundred thousand rows only what is asked of them is kept. */
function bySlug(rows: readonly PlaceRow[]): Places {
  const places = new Map<string, Place[]>();
  for (const { slug, id, number, kind, effectiveFrom } of rows) {
    const known = places.get(slug);
    const place = { id, number, kind, effectiveFrom };
    if (known === undefined) places.set(slug, [place]);
    else known.push(place);
  }
  return places;
}

import type { Payload, Where } from 'payload';
import type { ZodType } from 'zod';
import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import { readableRows } from '../core/readableRows.ts';
import type { Edition, EditionHead, TranslationRevision } from './edition.ts';
import { editionHeadSchema, editionSchema, translationRevisionSchema } from './edition.ts';

/*
 * Reading sealed editions, with the newest revision of their translation laid over them. Public by
 * design: nothing here touches a draft. A row that cannot be read is left out with a log line, so
 * that one bad row sinks no list.
 */

/** The revision of a translation that an edition is read with; null for the one it was sealed with. */
export type WithTranslation<T> = T & { revision: TranslationHead | null };

type TranslationHead = Omit<TranslationRevision, 'translation'>;

const translationHeadSchema = translationRevisionSchema.omit({ translation: true });

/** What places an edition in time, of the policy at an address. */
const placeRowSchema = editionSchema
  .pick({ id: true, slug: true, number: true, kind: true, effectiveFrom: true })
  .extend({ sealKey: z.string() });

export type PlaceRow = z.infer<typeof placeRowSchema>;

/** Rows read by one question. */
const BATCH = 500;

/** Heads of one policy's editions by its address, by rising number. */
export function readEditionHeads(
  payload: Payload,
  slug: string,
): Promise<WithTranslation<EditionHead>[]> {
  return readHeadsWhere(payload, { slug: { equals: slug } });
}

/** Heads of the editions with these ids, in no order. */
export async function readHeadsOf(
  payload: Payload,
  ids: readonly string[],
): Promise<WithTranslation<EditionHead>[]> {
  const heads: WithTranslation<EditionHead>[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    heads.push(...(await readHeadsWhere(payload, { id: { in: some } })));
  }
  return heads;
}

/** Where every edition stands in time, or those of the policies at these addresses. */
export async function readPlaces(payload: Payload, slugs?: readonly string[]): Promise<PlaceRow[]> {
  const ofPolicies: Where[] = slugs === undefined ? [] : [{ slug: { in: [...slugs] } }];
  const places: PlaceRow[] = [];
  let last: string | undefined;
  do {
    const later: Where[] = last === undefined ? [] : [{ sealKey: { greater_than: last } }];
    const rows: PlaceRow[] = await readRows({
      payload,
      collection: 'editions',
      where: { and: [...ofPolicies, ...later] },
      schema: placeRowSchema,
      select: keysOf(placeRowSchema.shape),
      page: { sort: 'sealKey', limit: BATCH },
    });
    places.push(...rows);
    last = rows.at(-1)?.sealKey;
  } while (last !== undefined);
  return places;
}

async function readHeadsWhere(
  payload: Payload,
  where: Where,
): Promise<WithTranslation<EditionHead>[]> {
  const heads = await readRows({
    payload,
    collection: 'editions',
    where,
    schema: editionHeadSchema,
    select: keysOf(editionHeadSchema.shape),
  });
  const revisions = await readRows({
    payload,
    collection: 'edition-translations',
    where: { editionId: { in: heads.map(({ id }) => id) } },
    schema: translationHeadSchema,
    select: keysOf(translationHeadSchema.shape),
  });
  const newest = newestByEdition(revisions);
  return heads.map((head) => withRevision(head, newest.get(head.id)));
}

/** Heads of the editions of one policy by its id, by rising number, as they were sealed. */
export async function readPolicyHeads(payload: Payload, policyId: string): Promise<EditionHead[]> {
  return readRows({
    payload,
    collection: 'editions',
    where: { policyId: { equals: policyId } },
    schema: editionHeadSchema,
    select: keysOf(editionHeadSchema.shape),
  });
}

/** One whole edition of a policy, undefined when there is none with that number. */
export async function readEdition(
  payload: Payload,
  { slug, number }: { slug: string; number: number },
): Promise<WithTranslation<Edition> | undefined> {
  const [edition] = await readRows({
    payload,
    collection: 'editions',
    where: { and: [{ slug: { equals: slug } }, { number: { equals: number } }] },
    schema: editionSchema,
  });
  return edition && translated(payload, edition);
}

/** The newest edition of a policy, undefined before its first. */
export async function readLastEdition(
  payload: Payload,
  policyId: string,
): Promise<WithTranslation<Edition> | undefined> {
  const editions = await readRows({
    payload,
    collection: 'editions',
    where: { policyId: { equals: policyId } },
    schema: editionSchema,
  });
  const last = editions.at(-1);
  return last && translated(payload, last);
}

/** An edition with the newest revision of its translation. */
export async function translated(
  payload: Payload,
  edition: Edition,
): Promise<WithTranslation<Edition>> {
  const revisions = await readRows({
    payload,
    collection: 'edition-translations',
    where: { editionId: { equals: edition.id } },
    schema: translationRevisionSchema,
  });
  return withRevision(edition, newestByEdition(revisions).get(edition.id));
}

function withRevision<T extends EditionHead>(
  edition: T,
  revision: TranslationHead | TranslationRevision | undefined,
): WithTranslation<T> {
  if (revision === undefined) return { ...edition, revision: null };
  const { titleEn, summaryEn, changeNoteEn, ...rest } = revision;
  const words = { titleEn, summaryEn, changeNoteEn };
  const text = 'translation' in rest ? { translation: rest.translation } : {};
  return { ...edition, ...words, ...text, revision };
}

function newestByEdition<R extends TranslationHead>(revisions: readonly R[]): Map<string, R> {
  return new Map(
    revisions
      .toSorted((a, b) => a.revision - b.revision)
      .map((revision) => [revision.editionId, revision]),
  );
}

const SORTED_BY = { editions: 'number', 'edition-translations': 'revision' } as const;

/** @privileged a sealed edition is public */
async function readRows<T>({
  payload,
  collection,
  where,
  schema,
  select,
  page,
}: {
  payload: Payload;
  collection: keyof typeof SORTED_BY;
  where: Where;
  schema: ZodType<T>;
  select?: readonly string[];
  page?: { sort: string; limit: number };
}): Promise<T[]> {
  const { docs } = await payload.find({
    collection,
    where,
    sort: page?.sort ?? SORTED_BY[collection],
    ...(page && { limit: page.limit }),
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(select && { select: Object.fromEntries(select.map((key) => [key, true])) }),
  });
  return readableRows({ payload, list: collection, rows: docs, schema });
}

/** Surveys for the public and their responses, past access control. */
import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import type { Bilingual } from '../core/bilingual.ts';
import { isoDateSchema } from '../core/dates.ts';
import { databaseApi, localApi } from '../core/localApi.ts';
import { readableRows } from '../core/readableRows.ts';
import { slugSchema } from '../core/slug.ts';
import type { Runtime } from '../runtime.ts';
import { offered } from '../runtime.ts';
import type { Answer } from './answers.ts';
import type { Question } from './questions.ts';
import { questionSchema } from './questions.ts';

/** The fewest responses to show results, when a survey says nothing. */
export const USUAL_MINIMUM_GROUP = 5;

const PAGE = 1_000;

type Place = { runtime: Runtime; payload: Payload; req?: PayloadRequest };

/** A survey as it was written. */
export type Survey = {
  slug: string;
  active: boolean;
  title: Bilingual;
  intro: Bilingual;
  thanks: Bilingual;
  opensOn: string | null;
  closesOn: string | null;
  minimumGroup: number;
  questions: Question[];
  /** True when a question cannot be read, and so is left out. */
  isPartial: boolean;
};

const text = z.string().nullish();

const daySchema = isoDateSchema.nullish().transform((day) => day ?? null);

const rowSchema = z.object({
  slug: slugSchema,
  active: z.boolean().nullish(),
  titleAr: z.string().min(1),
  titleEn: text,
  introAr: text,
  introEn: text,
  thanksAr: text,
  thanksEn: text,
  opensOn: daySchema,
  closesOn: daySchema,
  minimumGroup: z.number().nullish(),
  questions: z.array(z.unknown()).nullish().catch(null),
});

function surveyOf(place: Place, it: z.infer<typeof rowSchema>): Survey {
  const given = it.questions ?? [];
  const questions = readableRows({
    payload: place.payload,
    collection: `${place.runtime.options.slugs.surveys} ${it.slug} questions`,
    rows: given,
    schema: questionSchema,
  });
  return {
    slug: it.slug,
    active: it.active ?? false,
    title: { ar: it.titleAr, en: it.titleEn || null },
    intro: { ar: it.introAr ?? '', en: it.introEn || null },
    thanks: { ar: it.thanksAr ?? '', en: it.thanksEn || null },
    opensOn: it.opensOn,
    closesOn: it.closesOn,
    minimumGroup: it.minimumGroup ?? USUAL_MINIMUM_GROUP,
    questions,
    isPartial: questions.length < given.length,
  };
}

/** A survey, published or not. */
export async function findSurvey(place: Place, slug: string): Promise<Survey | null> {
  const { payload } = place;
  const collection = place.runtime.options.slugs.surveys;
  const { docs: rows } = await localApi(payload).find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const [row] = readableRows({ payload, collection, rows, schema: rowSchema });
  return row ? surveyOf(place, row) : null;
}

const sluggedSchema = z.object({ slug: z.string() });

/** The slug of a survey, whether the rest of it can be read or not. */
export async function slugOfSurvey(place: Place, id: string | number): Promise<string | null> {
  const row = await databaseApi(place.payload).findOne({
    collection: place.runtime.options.slugs.surveys,
    where: { id: { equals: id } },
  });
  return sluggedSchema.safeParse(row).data?.slug ?? null;
}

/** The surveys that are published, whether their days have come or not. */
export const publishedSurveys = offered({
  slugOf: ({ options }) => options.slugs.surveys,
  read: async (place) => {
    const { runtime, payload } = place;
    const collection = runtime.options.slugs.surveys;
    const { docs: rows } = await localApi(payload).find({
      collection,
      where: { active: { equals: true } },
      sort: '-createdAt',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    return readableRows({ payload, collection, rows, schema: rowSchema }).map((row) =>
      surveyOf(place, row),
    );
  },
});

/** A survey that is published, or null. */
export async function publishedSurvey(place: Place, slug: string): Promise<Survey | null> {
  return (await publishedSurveys(place)).find((survey) => survey.slug === slug) ?? null;
}

export async function countResponses(place: Place, survey: string): Promise<number> {
  const { totalDocs } = await localApi(place.payload).count({
    collection: place.runtime.options.slugs.surveyResponses,
    where: { survey: { equals: survey } },
    overrideAccess: true,
  });
  return totalDocs;
}

const answersSchema = z
  .object({ answers: z.record(z.string(), z.union([z.string(), z.number(), z.null()])) })
  .transform(({ answers }) => answers);

/** All answers to a survey, oldest first. */
export async function responsesTo(place: Place, survey: string): Promise<Record<string, Answer>[]> {
  const { payload } = place;
  const collection = place.runtime.options.slugs.surveyResponses;
  const all: Record<string, Answer>[] = [];
  for (let page = 1; ; page += 1) {
    const { docs: rows } = await databaseApi(payload).find({
      collection,
      where: { survey: { equals: survey } },
      sort: 'id',
      limit: PAGE,
      page,
      pagination: true,
    });
    all.push(...readableRows({ payload, collection, rows, schema: answersSchema }));
    if (rows.length < PAGE) return all;
  }
}

const responseSchema = z.object({ bodyHash: z.string() });

/** The content hash of an earlier response under the same idempotency key. */
export async function earlierResponse(place: Place, keyHash: string): Promise<string | null> {
  const row = await databaseApi(place.payload).findOne({
    collection: place.runtime.options.slugs.surveyResponses,
    where: { idempotencyHash: { equals: keyHash } },
  });
  return row ? responseSchema.parse(row).bodyHash : null;
}

/** Stores a response, whole, by one write. */
export async function insertResponse(place: Place, data: Record<string, unknown>): Promise<void> {
  await databaseApi(place.payload).create({
    collection: place.runtime.options.slugs.surveyResponses,
    data,
    returning: false,
    ...(place.req && { req: place.req }),
  });
}

/** Surveys for the public and their responses, past access control. */
import type { Payload, PayloadRequest, Where } from 'payload';
import { z } from 'zod';

import type { Bilingual } from '../core/bilingual.ts';
import { databaseApi, localApi } from '../core/localApi.ts';
import type { Runtime } from '../runtime.ts';
import type { Answer } from './answers.ts';
import type { Question } from './questions.ts';
import { questionsOf } from './questions.ts';

/** The fewest responses to show results, when a survey says nothing. */
export const USUAL_MINIMUM_GROUP = 5;

const MAX_OPEN = 100;
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
};

const text = z.string().nullish();

/** A day is stored as an instant of that day in UTC. */
const daySchema = z
  .union([z.string(), z.date()])
  .nullish()
  .transform((value) => (value ? new Date(value).toISOString().slice(0, 10) : null));

const rowSchema = z.object({
  slug: z.string(),
  active: z.boolean().nullish(),
  titleAr: z.string(),
  titleEn: text,
  introAr: text,
  introEn: text,
  thanksAr: text,
  thanksEn: text,
  opensOn: daySchema,
  closesOn: daySchema,
  minimumGroup: z.number().nullish(),
  questions: z.unknown(),
});

function surveyOf(row: unknown): Survey {
  const it = rowSchema.parse(row);
  return {
    slug: it.slug,
    active: it.active ?? false,
    title: { ar: it.titleAr, en: it.titleEn || null },
    intro: { ar: it.introAr ?? '', en: it.introEn || null },
    thanks: { ar: it.thanksAr ?? '', en: it.thanksEn || null },
    opensOn: it.opensOn,
    closesOn: it.closesOn,
    minimumGroup: it.minimumGroup ?? USUAL_MINIMUM_GROUP,
    questions: questionsOf(it.questions),
  };
}

export async function findSurvey(place: Place, where: Where): Promise<Survey | null> {
  const { docs } = await localApi(place.payload).find({
    collection: place.runtime.options.slugs.surveys,
    where,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] === undefined ? null : surveyOf(docs[0]);
}

/** The surveys that are published, whether their days have come or not. */
export async function publishedSurveys(place: Place): Promise<Survey[]> {
  const { docs } = await localApi(place.payload).find({
    collection: place.runtime.options.slugs.surveys,
    where: { active: { equals: true } },
    sort: '-createdAt',
    limit: MAX_OPEN,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.map(surveyOf);
}

export async function countResponses(place: Place, survey: string): Promise<number> {
  const { totalDocs } = await localApi(place.payload).count({
    collection: place.runtime.options.slugs.surveyResponses,
    where: { survey: { equals: survey } },
    overrideAccess: true,
  });
  return totalDocs;
}

const answersSchema = z.object({
  id: z.union([z.string(), z.number()]),
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** All answers to a survey, oldest first. */
export async function responsesTo(place: Place, survey: string): Promise<Record<string, Answer>[]> {
  const all: Record<string, Answer>[] = [];
  for (let page = 1; ; page += 1) {
    const { docs } = await databaseApi(place.payload).find({
      collection: place.runtime.options.slugs.surveyResponses,
      where: { survey: { equals: survey } },
      sort: 'id',
      limit: PAGE,
      page,
      pagination: true,
    });
    all.push(...docs.map((doc) => answersSchema.parse(doc).answers));
    if (docs.length < PAGE) return all;
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

import { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import { bilingual, isoDate, readable, shortText, slug } from './basics.ts';
import { get, post } from './client.ts';
import { readingOf } from './reading.ts';
import type { Sender } from './sender.ts';
import { senderHeaders } from './sender.ts';

const question = z.object({
  key: z.string().min(1).max(100),
  type: z.enum(['rating', 'single', 'text', 'csat', 'nps', 'yesNo']),
  label: bilingual,
  help: bilingual.nullable(),
  required: z.boolean(),
  scale: z
    .object({
      min: z.int().min(0).max(10),
      max: z.int().min(1).max(10),
      minLabel: bilingual,
      maxLabel: bilingual,
    })
    .nullable()
    .default(null),
  options: z
    .array(z.object({ value: shortText, label: bilingual }))
    .max(100)
    .default([]),
  maxLength: z.int().min(1).max(10_000).nullable().default(null),
});
export type Question = z.infer<typeof question>;

const line = z.object({
  slug,
  title: bilingual,
  intro: bilingual,
  opensOn: isoDate.nullable(),
  closesOn: isoDate.nullable(),
});
export type SurveyLine = z.infer<typeof line>;

const MOST_QUESTIONS = 200;
const asksForAnswer = z.object({ required: z.boolean() }).catch({ required: true });

const survey = z
  .object({
    slug,
    title: bilingual,
    intro: bilingual,
    thanks: bilingual,
    open: z.boolean(),
    questions: z.array(z.unknown()).max(MOST_QUESTIONS),
    /** True when the cms itself has left a question out. */
    partial: z.boolean().catch(false),
  })
  .transform(({ questions: given, partial, ...own }) => {
    const questions = given.flatMap((row) => question.safeParse(row).data ?? []);
    const unknown = given.filter((row) => !question.safeParse(row).success);
    return {
      ...own,
      questions,
      /** True when a question cannot be shown, and so is left out. */
      isPartial: partial || unknown.length > 0,
      /** True when such a question must be answered, so that no answers could be sent. */
      isUnanswerable: unknown.some((row) => asksForAnswer.parse(row).required),
    };
  });
export type Survey = z.infer<typeof survey>;

/** Answers by question key, as the contract has them. */
export type SurveyAnswers = Record<string, string | number | null>;

const surveysReading = readingOf(z.object({ surveys: readable('surveys', line) }));
const surveyReading = readingOf(survey);

/** The surveys open now. */
export async function listSurveys(locale: Locale): Promise<Answer<SurveyLine[]>> {
  const answer = await get({ path: '/api/feedback/surveys', locale, of: surveysReading });
  return answer.ok ? { ok: true, value: answer.value.surveys } : answer;
}

/** One survey with its questions. */
export async function readSurvey(locale: Locale, surveySlug: string): Promise<Answer<Survey>> {
  const path = `/api/feedback/surveys/${encodeURIComponent(surveySlug)}`;
  return get({ path, locale, of: surveyReading });
}

/** Sends a filled survey. */
export async function submitResponse(
  { slug: surveySlug, answers }: { slug: string; answers: SurveyAnswers },
  sender: Sender,
): Promise<Answer<{ received: true }>> {
  return post({
    path: `/api/feedback/surveys/${encodeURIComponent(surveySlug)}/responses`,
    locale: sender.locale,
    schema: z.object({ received: z.literal(true) }),
    body: {
      locale: sender.locale,
      answers,
      ...(sender.proof === null ? {} : { proof: sender.proof }),
      website: sender.website,
    },
    headers: senderHeaders(sender),
  });
}

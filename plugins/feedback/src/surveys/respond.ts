import type { PayloadRequest } from 'payload';
import { z } from 'zod';

import { localeSchema } from '../core/bilingual.ts';
import type { IsoDate } from '../core/dates.ts';
import { localDate } from '../core/dates.ts';
import { FeedbackError } from '../core/errors.ts';
import { isUniqueConflict } from '../core/uniqueConflict.ts';
import type { Submission } from '../intake/idempotency.ts';
import { idempotencyKey, submission } from '../intake/idempotency.ts';
import { checkProof, proofField, spendProof } from '../intake/proofOfWork.ts';
import type { Visitor } from '../intake/visitor.ts';
import type { Runtime } from '../runtime.ts';
import { answersField, checkAnswers } from './answers.ts';
import type { Survey } from './surveysPrivileged.ts';
import {
  earlierResponse,
  findSurvey,
  insertResponse,
  publishedSurvey,
} from './surveysPrivileged.ts';

/** What a person sends to answer a survey. */
export const responseBodySchema = z.object({
  locale: localeSchema,
  answers: answersField,
  proof: proofField,
  website: z.string().max(0).nullish(),
});

export type ResponseBody = z.infer<typeof responseBodySchema>;

/** Whether a survey takes answers on that day. */
export function isOpen(
  { active, opensOn, closesOn }: Pick<Survey, 'active' | 'opensOn' | 'closesOn'>,
  today: IsoDate,
): boolean {
  return (
    active && (opensOn === null || opensOn <= today) && (closesOn === null || today <= closesOn)
  );
}

/** Today in the host's calendar. */
export async function todayOf(runtime: Runtime, req: PayloadRequest): Promise<IsoDate> {
  const { timeZone } = await runtime.calendar(req.payload);
  return localDate(runtime.options.now(), timeZone);
}

/**
 * Takes the answers of one person. Nothing of the person is kept but the language and the day.
 * @returns whether the same response was already there
 * @throws FeedbackError `not-found`, `survey-closed`, `invalid`, `proof-…`, `idempotency-conflict`
 */
export async function respond(args: {
  runtime: Runtime;
  req: PayloadRequest;
  slug: string;
  body: ResponseBody;
  visitor: Visitor;
}): Promise<{ isRepeat: boolean }> {
  const { runtime, req, slug, body } = args;
  const place = { runtime, payload: req.payload, req };
  const survey = await publishedSurvey(place, slug);
  if (!survey) throw new FeedbackError('not-found');
  const today = await todayOf(runtime, req);
  if (!isOpen(survey, today)) throw new FeedbackError('survey-closed');
  const checked = checkAnswers(survey.questions, body.answers);
  if ('faults' in checked) throw new FeedbackError('invalid', { fields: checked.faults });

  const sent = sentBy({ runtime, req, slug }, checked.answers);
  if (!args.visitor.isExcusedFromProof) {
    const solved = await checkProof(runtime, body.proof);
    await spendProof(runtime, { req, solved, holder: sent.keyHash });
  }
  try {
    await insertResponse(place, {
      survey: slug,
      locale: body.locale,
      receivedOn: today,
      answers: checked.answers,
      idempotencyHash: sent.keyHash,
      bodyHash: sent.bodyHash,
    });
    return { isRepeat: false };
  } catch (error) {
    if (!isUniqueConflict(error) || !(await isEarlier(place, sent))) throw error;
    return { isRepeat: true };
  }
}

/**
 * Whether the same response was taken before, also where the survey has been closed since.
 * @throws FeedbackError `idempotency-conflict`
 */
export async function isEarlierResponse(args: {
  runtime: Runtime;
  req: PayloadRequest;
  slug: string;
  body: ResponseBody;
}): Promise<boolean> {
  const { runtime, req, slug, body } = args;
  if (!idempotencyKey(req).isRepeatable) return false;
  const place = { runtime, payload: req.payload, req };
  const survey = (await publishedSurvey(place, slug)) ?? (await findSurvey(place, slug));
  const checked = survey && checkAnswers(survey.questions, body.answers);
  if (!checked || 'faults' in checked) return false;
  return isEarlier(place, sentBy(args, checked.answers));
}

function sentBy(
  { runtime, req, slug }: { runtime: Runtime; req: PayloadRequest; slug: string },
  answers: unknown,
): Submission {
  return submission(runtime, { scope: `survey ${slug}`, ...idempotencyKey(req), body: answers });
}

async function isEarlier(
  place: { runtime: Runtime; payload: PayloadRequest['payload'] },
  sent: Submission,
): Promise<boolean> {
  const bodyHash = await earlierResponse(place, sent.keyHash);
  if (bodyHash !== null && bodyHash !== sent.bodyHash) {
    throw new FeedbackError('idempotency-conflict');
  }
  return bodyHash !== null;
}

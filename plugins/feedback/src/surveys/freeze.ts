import { isDeepStrictEqual } from 'node:util';
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload';
import { z } from 'zod';

import { FeedbackError } from '../core/errors.ts';
import { panelLocale } from '../core/panelLocale.ts';
import type { Runtime } from '../runtime.ts';
import { publicQuestion, questionsOf } from './questions.ts';
import { countResponses, slugOfSurvey, USUAL_MINIMUM_GROUP } from './surveysPrivileged.ts';

const surveySchema = z.object({
  slug: z.string().nullish(),
  questions: z.unknown(),
  minimumGroup: z
    .number()
    .nullish()
    .transform((value) => value ?? USUAL_MINIMUM_GROUP),
});

function asked(rows: unknown) {
  return questionsOf(rows).map(publicQuestion);
}

function refusal(req: PayloadRequest): FeedbackError {
  return new FeedbackError('survey-answered', { locale: panelLocale(req) });
}

/**
 * Keeps the questions as they were answered: their texts, their order and the survey's slug. The
 * fewest responses to show results may grow but not shrink: people answered behind that number.
 * @throws FeedbackError `survey-answered`
 */
export function refuseChangeOnceAnswered(runtime: Runtime): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update') return data;
    const before = surveySchema.parse(originalDoc);
    // Nobody can have answered what has no address.
    if (!before.slug) return data;
    const after = surveySchema.parse({ ...before, ...data });
    const isSame =
      before.slug === after.slug &&
      after.minimumGroup >= before.minimumGroup &&
      isDeepStrictEqual(asked(before.questions), asked(after.questions));
    if (!isSame && (await countResponses({ runtime, payload: req.payload }, before.slug)) > 0) {
      throw refusal(req);
    }
    return data;
  };
}

/**
 * Keeps a survey that responses refer to.
 * @throws FeedbackError `survey-answered`
 */
export function refuseDeletionOnceAnswered(runtime: Runtime): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const place = { runtime, payload: req.payload };
    const slug = await slugOfSurvey(place, id);
    if (slug !== null && (await countResponses(place, slug)) > 0) throw refusal(req);
  };
}

import type { Endpoint, PayloadRequest } from 'payload';

import { answering, jsonAnswer } from '../core/answering.ts';
import { FeedbackError } from '../core/errors.ts';
import { slugSchema } from '../core/slug.ts';
import { API_ROOT, publicGet, publicPost } from '../intake/publicEndpoint.ts';
import type { Runtime } from '../runtime.ts';
import { responseAnswer, surveyAnswer, surveysAnswer } from './publicSurvey.ts';
import { publicQuestion } from './questions.ts';
import { isEarlierResponse, isOpen, respond, responseBodySchema, todayOf } from './respond.ts';
import { surveyResults } from './results.ts';
import { findSurvey, publishedSurvey, publishedSurveys, responsesTo } from './surveysPrivileged.ts';

const SURVEY_PATH = '/surveys/:slug([a-z0-9-]{1,80})';

function slugOf(req: PayloadRequest): string {
  const slug = slugSchema.safeParse(req.routeParams?.['slug']);
  if (!slug.success) throw new FeedbackError('not-found');
  return slug.data;
}

/**
 * `GET /feedback/surveys` · the surveys open today.
 * `GET /feedback/surveys/{slug}` · one survey with its questions; 404 when not published.
 * `POST /feedback/surveys/{slug}/responses` · 201, or 200 for a repeat; 409 `survey-closed`.
 * `GET /feedback/surveys/{slug}/results` · for supervisors, editors and auditors.
 */
export function surveyEndpoints(runtime: Runtime): Endpoint[] {
  return [
    publicGet({
      runtime,
      path: '/surveys',
      limit: null,
      contract: { summary: 'The surveys open today', answer: surveysAnswer },
      handle: ({ req }) => list(runtime, req),
    }),
    publicGet({
      runtime,
      path: SURVEY_PATH,
      limit: null,
      contract: { summary: 'A survey with its questions', answer: surveyAnswer },
      handle: ({ req }) => show(runtime, req),
    }),
    publicPost({
      runtime,
      path: `${SURVEY_PATH}/responses`,
      schema: responseBodySchema,
      contract: { summary: 'Answers a survey', answer: responseAnswer },
      limit: (visitor) => (visitor.isExcusedFromProof ? 'respondWithoutProof' : 'respond'),
      earlier: async ({ req, body }) => {
        const isRepeat = await isEarlierResponse({ runtime, req, slug: slugOf(req), body });
        return isRepeat ? jsonAnswer({ received: true }, 200) : null;
      },
      handle: async ({ req, body, visitor }) => {
        const { isRepeat } = await respond({ runtime, req, slug: slugOf(req), body, visitor });
        return jsonAnswer({ received: true }, isRepeat ? 200 : 201);
      },
    }),
    {
      method: 'get',
      path: `${API_ROOT}${SURVEY_PATH}/results`,
      handler: answering((req) => results(runtime, req)),
    },
  ];
}

async function list(runtime: Runtime, req: PayloadRequest): Promise<Response> {
  const today = await todayOf(runtime, req);
  const published = await publishedSurveys({ runtime, payload: req.payload });
  const surveys = published
    .filter((survey) => isOpen(survey, today))
    .map(({ slug, title, intro, opensOn, closesOn }) => ({
      slug,
      title,
      intro,
      opensOn,
      closesOn,
    }));
  return jsonAnswer({ surveys });
}

async function show(runtime: Runtime, req: PayloadRequest): Promise<Response> {
  const place = { runtime, payload: req.payload };
  const survey = await publishedSurvey(place, slugOf(req));
  if (!survey) throw new FeedbackError('not-found');
  const { slug, title, intro, thanks, opensOn, closesOn, isPartial: partial } = survey;
  const questions = survey.questions.map(publicQuestion);
  const open = isOpen(survey, await todayOf(runtime, req));
  return jsonAnswer({ slug, title, intro, thanks, open, opensOn, closesOn, questions, partial });
}

async function results(runtime: Runtime, req: PayloadRequest): Promise<Response> {
  const { options } = runtime;
  const { user } = req;
  if (!user || user.collection !== options.usersSlug) throw new FeedbackError('unauthenticated');
  const mayRead = [options.isSupervisor, options.isEditor, options.isAuditor];
  if (!mayRead.some((holds) => holds(user))) throw new FeedbackError('forbidden');
  const place = { runtime, payload: req.payload };
  const survey = await findSurvey(place, slugOf(req));
  if (!survey) throw new FeedbackError('not-found');
  const { slug, title, questions, minimumGroup } = survey;
  const responses = await responsesTo(place, slug);
  return jsonAnswer({ slug, title, ...surveyResults({ questions, responses, minimumGroup }) });
}

import type { Failure } from '../api/answer.ts';
import type { Survey } from '../api/surveys.ts';
import { readSurvey, submitResponse } from '../api/surveys.ts';
import { formStatus, idempotencyKeyOf, readForm, sayable, senderOf } from '../feedback/posted.ts';
import type { SurveyFault, SurveyValues } from './responseForm.ts';
import { answersOf, readSurveyForm, surveyFaults, surveyFaultsFromCms } from './responseForm.ts';

/** What a survey's page shows. */
export type SurveyDesk =
  | { step: 'trouble'; kind: Failure['kind'] }
  | { step: 'thanks'; survey: Survey; status: 200 }
  | {
      step: 'form';
      status: number;
      survey: Survey;
      values: SurveyValues;
      faults: SurveyFault[];
      failure: Failure | null;
      idempotencyKey: string;
      /** Nothing at all was answered. */
      isEmpty: boolean;
    };

type Visit = { request: Request; locals: App.Locals };

/**
 * The last text of each survey read. A filled survey whose sending failed because the cms is down
 * must come back with its questions.
 */
const lastKnown = new Map<string, Survey>();

/** Shows a survey, or takes what was posted and sends it. */
export async function serveSurvey(slug: string, { request, locals }: Visit): Promise<SurveyDesk> {
  const answer = await readSurvey(locals.locale, slug);
  if (answer.ok) lastKnown.set(slug, answer.value);
  const isPost = request.method === 'POST';
  const survey = answer.ok ? answer.value : isPost ? lastKnown.get(slug) : undefined;
  if (survey === undefined) {
    return { step: 'trouble', kind: answer.ok ? 'unavailable' : answer.failure.kind };
  }
  const form = isPost ? await readForm(request) : null;
  const idempotencyKey = idempotencyKeyOf(form);
  const values = form === null ? {} : readSurveyForm(survey, form);
  const faults = form === null ? [] : surveyFaults(survey, values);
  const isEmpty = form !== null && Object.values(values).every((value) => value === '');
  const step = 'form' as const;
  const shown = { step, survey, values, faults, failure: null, idempotencyKey, isEmpty };
  if (form === null || faults.length > 0 || isEmpty)
    return { ...shown, status: form === null ? 200 : 422 };
  const sender = senderOf(form, { idempotencyKey, locals });
  const sent = await submitResponse({ slug, answers: answersOf(survey, values) }, sender);
  if (sent.ok) return { step: 'thanks', survey, status: 200 };
  const found =
    sent.failure.kind === 'invalid' ? surveyFaultsFromCms(survey, sent.failure.fields) : [];
  const failure = sayable(sent.failure, found);
  return { ...shown, status: formStatus(failure), failure, faults: found };
}

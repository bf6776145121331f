import type { Failure } from '../api/answer.ts';
import type { Rules } from '../api/rules.ts';
import { readRules } from '../api/rules.ts';
import type { Survey } from '../api/surveys.ts';
import { readSurvey, submitResponse } from '../api/surveys.ts';
import { readText } from '../feedback/formText.ts';
import type { FormFailure } from '../feedback/posted.ts';
import {
  failureToShow,
  formStatus,
  keyOf,
  readForm,
  senderOf,
  tokenOf,
} from '../feedback/posted.ts';
import { statusOf } from '../layout/status.ts';
import type { SurveyFault, SurveyValues } from './responseForm.ts';
import { answersOf, readSurveyForm, surveyFaults, surveyFaultsFromCms } from './responseForm.ts';

/** What a survey's page shows, or where the browser is sent. */
export type SurveyView =
  | { step: 'error'; status: number; kind: Failure['kind'] }
  | { step: 'resend'; status: 503; fields: Field[] }
  | { step: 'filed'; to: string }
  | SurveyFormView;

/** A survey, new or come back. */
export type SurveyFormView = {
  step: 'form';
  status: number;
  survey: Survey;
  rules: Rules | null;
  values: SurveyValues;
  faults: SurveyFault[];
  failure: FormFailure | null;
  token: string;
  /** Nothing at all was answered. */
  isEmpty: boolean;
};

type Field = { name: string; value: string };
type Visit = { request: Request; locals: App.Locals };

/**
 * The last text of each survey read. A filled survey whose sending failed because the cms is down
 * must come back with its questions.
 */
const lastKnown = new Map<string, Survey>();

/** Shows a survey, or takes what was posted and sends it. */
export async function serveSurvey(slug: string, { request, locals }: Visit): Promise<SurveyView> {
  const [answer, rules] = await Promise.all([
    readSurvey(locals.locale, slug),
    readRules(locals.locale, { mayBeOld: request.method === 'POST' }),
  ]);
  if (answer.ok) lastKnown.set(slug, answer.value);
  const form = request.method === 'POST' ? await readForm(request) : null;
  const survey = answer.ok ? answer.value : form === null ? undefined : lastKnown.get(slug);
  if (survey === undefined) return withoutQuestions(answer.ok ? null : answer.failure, form);
  if (form === null) {
    const isRead = request.method !== 'POST';
    return show({ survey, rules }, isRead ? {} : { failure: { kind: 'unreadable' } });
  }
  const values = readSurveyForm(survey, form);
  if (locals.isForeign === true)
    return show({ survey, rules }, { values, failure: { kind: 'foreign' } });
  const token = tokenOf(form);
  if (readText(form, 'intent') === 'show' || !survey.open || survey.isUnanswerable) {
    return show({ survey, rules }, { values, token });
  }
  const faults = surveyFaults(survey, { values, rules });
  const isEmpty = Object.values(values).every((value) => value === '');
  if (faults.length > 0 || isEmpty) {
    return show({ survey, rules }, { values, token, faults, isEmpty, status: 422 });
  }
  const answers = answersOf(survey, { values, rules });
  const sender = senderOf(form, { idempotencyKey: keyOf(token, [slug, answers]), locals });
  const sent = await submitResponse({ slug, answers }, sender);
  if (sent.ok) return { step: 'filed', to: `/${locals.locale}/surveys/${slug}/thanks` };
  const found =
    sent.failure.kind === 'invalid' ? surveyFaultsFromCms(survey, sent.failure.fields) : [];
  const failure = failureToShow(sent.failure, found);
  return show(
    { survey, rules },
    {
      values,
      // Answers the cms knows under this token can be sent under another.
      token: tokenOf(failure.kind === 'conflict' ? null : form),
      faults: found,
      failure,
    },
  );
}

function show(
  { survey, rules }: Pick<SurveyFormView, 'survey' | 'rules'>,
  shown: Partial<SurveyFormView>,
): SurveyFormView {
  return {
    step: 'form',
    status: shown.failure == null ? 200 : formStatus(shown.failure),
    survey,
    rules,
    values: {},
    faults: [],
    failure: null,
    token: tokenOf(null),
    isEmpty: false,
    ...shown,
  };
}

/** A survey that cannot be had; what was typed into it is kept unseen. */
function withoutQuestions(failure: Failure | null, form: FormData | null): SurveyView {
  const kind = failure?.kind ?? 'unavailable';
  if (form === null || kind !== 'unavailable') {
    return { step: 'error', status: statusOf(kind), kind };
  }
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'intent' ? [{ name, value }] : [],
  );
  return { step: 'resend', status: 503, fields };
}

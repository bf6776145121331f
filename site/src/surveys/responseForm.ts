import type { FieldFault } from '../api/answer.ts';
import type { Rules } from '../api/rules.ts';
import type { Question, Survey, SurveyAnswers } from '../api/surveys.ts';
import type { Fault } from '../feedback/faultText.ts';
import { readText } from '../feedback/formText.ts';
import { cleanedBy, lengthFault, limitOf } from '../feedback/rules.ts';
import type { Limit } from '../ui/cleaning.ts';

/** The name of a question's field; keys come from outside and must not meet our own names. */
export function fieldOf(key: string) {
  return `answer-${key}`;
}

const CSAT = { min: 1, max: 5 };
const NPS = { min: 0, max: 10 };

/** The ends of a question's scale, or null for a question without one. */
export function scaleOf(question: Question): { min: number; max: number } | null {
  switch (question.type) {
    case 'rating':
    case 'csat':
      return question.scale ?? CSAT;
    case 'nps':
      return question.scale ?? NPS;
    case 'single':
    case 'text':
    case 'yesNo':
      return null;
  }
}

/** Values as typed, by question key, to be shown again. */
export type SurveyValues = Record<string, string>;

/** What is wrong with the answer to a question. */
export type SurveyFault = { key: string; fault: Fault };

/** The faults the cms found; one without a question concerns the survey as a whole. */
export function surveyFaultsFromCms(survey: Survey, fields: readonly FieldFault[]): SurveyFault[] {
  return fields.flatMap(({ path, code }): SurveyFault[] => {
    const key = path.replace(/^answers\./, '');
    const isOurs = survey.questions.some((question) => question.key === key);
    return isOurs ? [{ key, fault: { code: code === 'required' ? 'empty' : 'wrong' } }] : [];
  });
}

/** What an answer in words is counted by; nothing for a question that is answered otherwise. */
export function answerLimit({ type, maxLength }: Question, rules: Rules | null): Limit | undefined {
  const limit = type === 'text' ? limitOf(rules, 'answer') : undefined;
  return limit && { ...limit, max: maxLength ?? limit.max };
}

/** Reads the posted answers without judging them. */
export function readSurveyForm(survey: Survey, form: FormData): SurveyValues {
  return Object.fromEntries(survey.questions.map(({ key }) => [key, readText(form, fieldOf(key))]));
}

type Filled = { values: SurveyValues; rules: Rules | null };

/** Everything wrong with a filled survey, in the order of its questions. */
export function surveyFaults(survey: Survey, { values, rules }: Filled): SurveyFault[] {
  return survey.questions.flatMap((question): SurveyFault[] => {
    const { key, required } = question;
    const value = cleanedBy(rules, { field: 'answer', written: values[key] ?? '' });
    const max = answerLimit(question, rules)?.max ?? Infinity;
    const fault = lengthFault(value, { min: required ? 1 : 0, max });
    return fault === null ? [] : [{ key, fault }];
  });
}

/** The answers as they are sent: numbers for scales, words for the rest, null for no answer. */
export function answersOf(survey: Survey, { values, rules }: Filled): SurveyAnswers {
  return Object.fromEntries(
    survey.questions.map((question) => {
      const value = cleanedBy(rules, { field: 'answer', written: values[question.key] ?? '' });
      if (value === '') return [question.key, null];
      return [question.key, scaleOf(question) === null ? value : Number(value)];
    }),
  );
}

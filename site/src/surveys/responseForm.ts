import type { FieldFault } from '../api/answer.ts';
import type { Question, Survey, SurveyAnswers } from '../api/surveys.ts';
import type { Fault } from '../feedback/faultText.ts';
import { readText } from '../feedback/formText.ts';
import type { Bounds } from '../feedback/rules.ts';
import { bounds, lengthFault } from '../feedback/rules.ts';

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

/** The bounds of an answer in words, or null for a question that is answered otherwise. */
export function boundsOf({ type, required, maxLength }: Question): Bounds | null {
  if (type !== 'text') return null;
  return { min: required ? 1 : 0, max: maxLength ?? bounds.answer.max };
}

/** Reads the posted answers without judging them. */
export function readSurveyForm(survey: Survey, form: FormData): SurveyValues {
  return Object.fromEntries(survey.questions.map(({ key }) => [key, readText(form, fieldOf(key))]));
}

/** Everything wrong with a filled survey, in the order of its questions. */
export function surveyFaults(survey: Survey, values: SurveyValues): SurveyFault[] {
  return survey.questions.flatMap((question): SurveyFault[] => {
    const { key } = question;
    const value = values[key] ?? '';
    const limits = boundsOf(question) ?? { min: question.required ? 1 : 0, max: Infinity };
    const fault = lengthFault(value, limits);
    return fault === null ? [] : [{ key, fault }];
  });
}

/** The answers as they are sent: numbers for scales, words for the rest, null for no answer. */
export function answersOf(survey: Survey, values: SurveyValues): SurveyAnswers {
  return Object.fromEntries(
    survey.questions.map((question) => {
      const value = values[question.key] ?? '';
      if (value === '') return [question.key, null];
      return [question.key, scaleOf(question) === null ? value : Number(value)];
    }),
  );
}

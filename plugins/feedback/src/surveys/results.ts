import type { Bilingual } from '../core/bilingual.ts';
import type { Answer } from './answers.ts';
import type { Question, QuestionType } from './questions.ts';

/** Most text answers shown for one question. */
const MAX_TEXTS = 500;

type Bar = { value: string; label: Bilingual; count: number };

type QuestionResult = {
  key: string;
  type: QuestionType;
  label: Bilingual;
  count: number;
  mean: number | null;
  /** Share of promoters (9–10) less share of detractors (0–6), −100 to 100. */
  netPromoterScore: number | null;
  distribution: Bar[];
  texts: string[];
};

export type SurveyResults = {
  count: number;
  minimumGroup: number;
  /** True when too few have answered to show more than their number. */
  isBelowMinimum: boolean;
  questions: QuestionResult[];
};

/**
 * What the responses say, question by question.
 * @param minimumGroup below this number of responses only the number is told
 */
export function surveyResults(args: {
  questions: readonly Question[];
  responses: readonly Readonly<Record<string, Answer>>[];
  minimumGroup: number;
}): SurveyResults {
  const { questions, responses, minimumGroup } = args;
  const isBelowMinimum = responses.length < minimumGroup;
  return {
    count: responses.length,
    minimumGroup,
    isBelowMinimum,
    questions: isBelowMinimum
      ? []
      : questions.map((question) =>
          resultOf(
            question,
            responses.flatMap((response) => response[question.key] ?? []),
          ),
        ),
  };
}

function resultOf(question: Question, given: readonly (string | number)[]): QuestionResult {
  const numbers = given.filter((value) => typeof value === 'number');
  return {
    key: question.key,
    type: question.type,
    label: question.label,
    count: given.length,
    mean: numbers.length > 0 ? round(sum(numbers) / numbers.length) : null,
    netPromoterScore: question.type === 'nps' ? netPromoterScore(numbers) : null,
    distribution: barsOf(question).map(({ value, label }) => ({
      value,
      label,
      count: given.filter((each) => String(each) === value).length,
    })),
    texts:
      question.type === 'text'
        ? given.filter((value) => typeof value === 'string').slice(-MAX_TEXTS)
        : [],
  };
}

function barsOf({ type, scale, options }: Question): Omit<Bar, 'count'>[] {
  if (type === 'single') return options;
  if (type === 'yesNo') {
    return [
      { value: 'yes', label: { ar: 'نعم', en: 'Yes' } },
      { value: 'no', label: { ar: 'لا', en: 'No' } },
    ];
  }
  if (scale === null) return [];
  return Array.from({ length: scale.max - scale.min + 1 }, (_, index) => {
    const value = String(scale.min + index);
    return { value, label: { ar: value, en: value } };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function netPromoterScore(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const promoters = numbers.filter((value) => value >= 9).length;
  const detractors = numbers.filter((value) => value <= 6).length;
  return Math.round(((promoters - detractors) / numbers.length) * 100);
}

import type { Bilingual } from '../core/bilingual.ts';
import type { Answer } from './answers.ts';
import type { Question } from './questions.ts';
import type { Sums } from './questionTypes/questionType.ts';

type QuestionResult = Sums & { key: string; type: string; label: Bilingual; count: number };

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

function resultOf(
  { key, type, label, addUp }: Question,
  given: readonly (string | number)[],
): QuestionResult {
  return { key, type, label, count: given.length, ...addUp(given) };
}

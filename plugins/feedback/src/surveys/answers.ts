import { z } from 'zod';

import type { FieldErrorCode, FieldFault } from '../core/errors.ts';
import { cleanedBy, rules } from '../core/rules.ts';
import type { Question } from './questions.ts';

/** The answer to one question; null where a question that may be left out was. */
export type Answer = string | number | null;

export const answersField = z.record(
  z.string().max(80),
  z.union([z.string().max(20_000), z.number(), z.null()]),
);

type Checked = { value: Answer } | { code: FieldErrorCode };

/**
 * The answers of one person, checked against the questions.
 * @returns one answer for each question, in their order, or the faults
 */
export function checkAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
): { answers: Record<string, Answer> } | { faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const answers: [string, Answer][] = [];
  const keys = new Set(questions.map(({ key }) => key));
  for (const key of Object.keys(given)) {
    if (!keys.has(key)) faults.push({ path: `answers.${key}`, code: 'invalid' });
  }
  for (const question of questions) {
    const raw = Object.hasOwn(given, question.key) ? given[question.key] : null;
    const checked = checkAnswer(question, raw);
    if ('code' in checked) faults.push({ path: `answers.${question.key}`, code: checked.code });
    else answers.push([question.key, checked.value]);
  }
  if (faults.length === 0 && answers.every(([, value]) => value === null)) {
    faults.push({ path: 'answers', code: 'required' });
  }
  return faults.length > 0 ? { faults } : { answers: Object.fromEntries(answers) };
}

function checkAnswer(question: Question, raw: unknown): Checked {
  const value = typeof raw === 'string' ? cleanedBy(rules.fields.answer, raw) : raw;
  if (value === null || value === undefined || value === '') {
    return question.required ? { code: 'required' } : { value: null };
  }
  return question.judge(value);
}

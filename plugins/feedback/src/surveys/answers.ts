import { z } from 'zod';

import { lengthOf } from '../core/cleaning.ts';
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
  switch (question.type) {
    case 'rating':
    case 'csat':
    case 'nps':
      return checkNumber(question, value);
    case 'single':
      return checkChoice(
        value,
        question.options.map((option) => option.value),
      );
    case 'yesNo':
      return checkChoice(value, ['yes', 'no']);
    case 'text':
      return checkText(question, value);
  }
}

/** A form without JavaScript sends numbers as text. */
function checkNumber({ scale }: Question, value: unknown): Checked {
  const number = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
  const isOnScale =
    typeof number === 'number' &&
    Number.isInteger(number) &&
    scale !== null &&
    number >= scale.min &&
    number <= scale.max;
  return isOnScale ? { value: number } : { code: 'answer-unknown' };
}

function checkChoice(value: unknown, offered: readonly string[]): Checked {
  return typeof value === 'string' && offered.includes(value)
    ? { value }
    : { code: 'answer-unknown' };
}

function checkText({ maxLength }: Question, value: unknown): Checked {
  if (typeof value !== 'string') return { code: 'invalid' };
  const isLong = maxLength !== null && lengthOf(value) > maxLength;
  return isLong ? { code: 'too-long' } : { value };
}

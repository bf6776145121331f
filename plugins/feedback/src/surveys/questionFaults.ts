import { z } from 'zod';

import type { FeedbackLocale } from '../core/bilingual.ts';
import { draftQuestionSchema } from './questionTypes/questionType.ts';
import { QUESTION_TYPES } from './questionTypes/table.ts';

const KEY = /^[a-z][a-z0-9_-]{0,59}$/i;
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf']);

/** Said here because a validation of one's own takes the place of Payload's. */
export const MAX_QUESTIONS = 100;

const TEXTS = {
  count: {
    ar: 'للاستبانة سؤال واحد على الأقل ومئة سؤال على الأكثر.',
    en: 'A survey has between one question and a hundred.',
  },
  key: {
    ar: 'معرّف كل سؤال يبدأ بحرف لاتيني ويتكوّن من حروف وأرقام وشرطات.',
    en: 'The key of a question starts with a Latin letter and has letters, digits and dashes.',
  },
  keyTwice: { ar: 'لكل سؤال معرّف مختلف.', en: 'Every question needs a key of its own.' },
};

/**
 * What is wrong with the questions of a survey as a whole.
 * @returns a sentence for the editor, or true when nothing is
 */
export function questionFaults(rows: unknown, locale: FeedbackLocale): string | true {
  const questions = z.array(draftQuestionSchema).safeParse(rows ?? []).data ?? [];
  if (questions.length === 0 || questions.length > MAX_QUESTIONS) return TEXTS.count[locale];
  const keys = questions.map(({ key }) => key ?? '');
  if (keys.some((key) => !KEY.test(key) || RESERVED.has(key))) return TEXTS.key[locale];
  if (new Set(keys).size < keys.length) return TEXTS.keyTwice[locale];
  for (const question of questions) {
    const fault = QUESTION_TYPES.get(question.type ?? '')?.faultOf(question);
    if (fault) return fault[locale];
  }
  return true;
}

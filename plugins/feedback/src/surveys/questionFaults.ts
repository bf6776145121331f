import { z } from 'zod';

import type { FeedbackLocale } from '../core/bilingual.ts';

const KEY = /^[a-z][a-z0-9_-]{0,59}$/i;
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf']);

/** Said here because a validation of one's own takes the place of Payload's. */
export const MAX_QUESTIONS = 100;

const draftSchema = z.array(
  z.object({
    key: z.string().nullish(),
    type: z.string().nullish(),
    options: z.array(z.object({ value: z.string().nullish() })).nullish(),
  }),
);

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
  options: { ar: 'سؤال الاختيار يحتاج إلى خيارين على الأقل.', en: 'A choice needs two options.' },
  optionTwice: {
    ar: 'لكل خيار في السؤال قيمة مختلفة.',
    en: 'Every option of a question needs a value of its own.',
  },
};

/**
 * What is wrong with the questions of a survey as a whole.
 * @returns a sentence for the editor, or true when nothing is
 */
export function questionFaults(rows: unknown, locale: FeedbackLocale): string | true {
  const questions = draftSchema.safeParse(rows ?? []).data ?? [];
  if (questions.length === 0 || questions.length > MAX_QUESTIONS) return TEXTS.count[locale];
  const keys = questions.map(({ key }) => key ?? '');
  if (keys.some((key) => !KEY.test(key) || RESERVED.has(key))) return TEXTS.key[locale];
  if (new Set(keys).size < keys.length) return TEXTS.keyTwice[locale];
  for (const { type, options } of questions) {
    if (type !== 'single') continue;
    const values = (options ?? []).map(({ value }) => value);
    if (values.length < 2) return TEXTS.options[locale];
    if (new Set(values).size < values.length) return TEXTS.optionTwice[locale];
  }
  return true;
}

import { z } from 'zod';

import type { Label } from '../core/bilingual.ts';
import { keysOf } from '../core/keysOf.ts';
import { optionalText } from '../core/optionalText.ts';
import { orElse } from '../core/orElse.ts';
import { CATEGORIES } from './categories.ts';
import type { Fact } from './facts.ts';
import { facts } from './facts.ts';
import { commitmentsSchema, provisionsSchema, translationSchema } from './schema.ts';
import { slugSchema } from './slug.ts';

/*
 * Everything an edition takes over from the policy it seals, each fact described once: its values,
 * its words, how it is asked for, and whether the board's approval covers it. The form of a policy,
 * the columns of an edition, the hashes, the public answer and the panel's reading view derive from
 * here, in this order.
 */

const REPLACES = {
  none: { ar: 'لا شيء', en: 'Nothing' },
  'all-earlier': { ar: 'جميع السياسات السابقة', en: 'All earlier policies' },
} as const satisfies Record<string, Label>;

const CHANGE_KINDS = {
  substantive: { ar: 'جوهري', en: 'Substantive' },
  editorial: { ar: 'تحريري', en: 'Editorial' },
} as const satisfies Record<string, Label>;

/** Of a draft: whatever may be missing is null, and what is there is within its bounds. */
export const contentSchema = z.object({
  titleAr: upTo(500).register(facts, {
    label: { ar: 'العنوان', en: 'Title (Arabic)' },
    input: 'text',
    covers: 'text',
    tab: 'text',
    width: '50%',
    required: true,
    maxLength: 500,
  }),
  titleEn: upTo(500).register(facts, {
    label: { ar: 'العنوان (بالإنجليزية)', en: 'Title (English)' },
    input: 'text',
    covers: 'beside',
    tab: 'text',
    width: '50%',
    maxLength: 500,
  }),
  summaryAr: upTo(1_000).register(facts, {
    label: { ar: 'الخلاصة', en: 'Summary (Arabic)' },
    input: 'textarea',
    covers: 'text',
    tab: 'text',
    width: '50%',
    maxLength: 1_000,
  }),
  summaryEn: upTo(1_000).register(facts, {
    label: { ar: 'الخلاصة (بالإنجليزية)', en: 'Summary (English)' },
    input: 'textarea',
    covers: 'beside',
    tab: 'text',
    width: '50%',
    maxLength: 1_000,
  }),
  slug: slugSchema.register(facts, {
    label: { ar: 'العنوان على الموقع', en: 'Web address' },
    input: 'text',
    covers: 'beside',
    tab: 'text',
    width: '50%',
    required: true,
    help: {
      ar: 'أحرف لاتينية صغيرة وشرطات. لا يتغيّر بعد أول نشر.',
      en: 'Small Latin letters and dashes. Fixed once the policy is released.',
    },
  }),
  code: upTo(30).register(facts, {
    label: { ar: 'الرمز', en: 'Code' },
    input: 'text',
    covers: 'beside',
    tab: 'text',
    width: '25%',
    maxLength: 30,
  }),
  category: z.enum(keysOf(CATEGORIES)).register(facts, {
    label: { ar: 'التصنيف', en: 'Category' },
    input: 'choice',
    covers: 'beside',
    tab: 'text',
    width: '25%',
    required: true,
    choices: { of: CATEGORIES, first: 'other' },
  }),
  provisions: orElse(provisionsSchema, []).register(facts, {
    label: { ar: 'نص السياسة', en: 'Text of the policy' },
    input: 'json',
    covers: 'text',
    tab: 'text',
  }),
  translation: orElse(translationSchema, {}).register(facts, {
    label: { ar: 'الترجمة الإنجليزية', en: 'English translation' },
    input: 'json',
    covers: 'beside',
    tab: 'text',
  }),
  commitments: orElse(commitmentsSchema, []).register(facts, {
    label: { ar: 'الالتزامات', en: 'Commitments' },
    input: 'json',
    covers: 'text',
    tab: 'text',
  }),
  effectiveFrom: optionalText.pipe(z.iso.date().nullable()).register(facts, {
    label: { ar: 'يسري من', en: 'In effect from' },
    input: 'day',
    covers: 'act',
    tab: 'approval',
    width: '33%',
  }),
  retroactive: orElse(z.boolean(), false).register(facts, {
    label: {
      ar: 'يسري عمدًا قبل الإصدار السابق',
      en: 'Deliberately in effect before the previous edition',
    },
    input: 'checkbox',
    covers: 'act',
    tab: 'approval',
    width: '33%',
    help: {
      ar: 'لا يُختار إلا إذا قرر المجلس سريان هذا النص قبل تاريخ الإصدار السابق.',
      en: 'Only when the board decided that this text takes effect before the previous edition did.',
    },
  }),
  replaces: orElse(z.enum(keysOf(REPLACES)), 'none').register(facts, {
    label: { ar: 'تحل محل', en: 'Replaces' },
    input: 'choice',
    covers: 'act',
    tab: 'approval',
    width: '33%',
    choices: { of: REPLACES, first: 'none' },
  }),
  changeKind: orElse(z.enum(keysOf(CHANGE_KINDS)).nullable(), null).register(facts, {
    label: { ar: 'نوع التغيير', en: 'Kind of change' },
    input: 'choice',
    covers: 'act',
    tab: 'approval',
    width: '100%',
    choices: { of: CHANGE_KINDS },
  }),
  changeNoteAr: upTo(1_000).register(facts, {
    label: { ar: 'ما الذي تغيّر', en: 'What changed (Arabic)' },
    input: 'textarea',
    covers: 'act',
    tab: 'approval',
    width: '50%',
    maxLength: 1_000,
  }),
  changeNoteEn: upTo(1_000).register(facts, {
    label: { ar: 'ما الذي تغيّر (بالإنجليزية)', en: 'What changed (English)' },
    input: 'textarea',
    covers: 'beside',
    tab: 'approval',
    width: '50%',
    maxLength: 1_000,
  }),
});

export type Content = z.infer<typeof contentSchema>;
export type ContentKey = keyof Content;

/** The names of the facts, in their order. */
export const CONTENT_KEYS = keysOf(contentSchema.shape);

/** What is known of a fact beside its values. */
export function factOf(key: ContentKey): Fact {
  const fact = facts.get(contentSchema.shape[key]);
  if (fact === undefined) throw new Error(`The fact "${key}" is not described.`);
  return fact;
}

/** The facts of a content that the given kinds of coverage take in. */
export function factsCovered(
  content: Content,
  covers: readonly Fact['covers'][],
): Partial<Content> {
  const keys = CONTENT_KEYS.filter((key) => covers.includes(factOf(key).covers));
  return Object.fromEntries(keys.map((key) => [key, content[key]]));
}

/** The facts of the board's act as they are before there is one. */
export function noAct(): Record<string, string | boolean | null> {
  const keys = CONTENT_KEYS.filter((key) => factOf(key).covers === 'act' || key === 'changeNoteEn');
  return Object.fromEntries(
    keys.map((key) => {
      const { input, choices } = factOf(key);
      return [key, input === 'checkbox' ? false : (choices?.first ?? null)];
    }),
  );
}

function upTo(length: number) {
  return optionalText.pipe(z.string().max(length).nullable());
}

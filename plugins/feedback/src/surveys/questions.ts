import { z } from 'zod';

import type { Bilingual } from '../core/bilingual.ts';
import { rules } from '../core/rules.ts';

export const QUESTION_TYPES = ['rating', 'single', 'text', 'csat', 'nps', 'yesNo'] as const;

export type QuestionType = (typeof QUESTION_TYPES)[number];

/** The ends of a scale and what they mean. */
type Scale = { min: number; max: number; minLabel: Bilingual; maxLabel: Bilingual };

/** A question as the public sees it. */
export type Question = {
  key: string;
  type: QuestionType;
  label: Bilingual;
  help: Bilingual | null;
  required: boolean;
  scale: Scale | null;
  options: { value: string; label: Bilingual }[];
  maxLength: number | null;
};

const text = z.string().nullish();

const rowSchema = z.object({
  key: z.string(),
  type: z.enum(QUESTION_TYPES),
  labelAr: z.string(),
  labelEn: text,
  helpAr: text,
  helpEn: text,
  required: z.boolean().nullish(),
  scaleMin: z.number().nullish(),
  scaleMax: z.number().nullish(),
  minLabelAr: text,
  minLabelEn: text,
  maxLabelAr: text,
  maxLabelEn: text,
  maxLength: z.number().nullish(),
  options: z.array(z.object({ value: z.string(), labelAr: z.string(), labelEn: text })).nullish(),
});

type Row = z.infer<typeof rowSchema>;

const SCALES: Record<'rating' | 'csat' | 'nps', Scale> = {
  rating: {
    min: 1,
    max: 5,
    minLabel: { ar: 'ضعيف', en: 'Poor' },
    maxLabel: { ar: 'ممتاز', en: 'Excellent' },
  },
  csat: {
    min: 1,
    max: 5,
    minLabel: { ar: 'غير راضٍ إطلاقًا', en: 'Very dissatisfied' },
    maxLabel: { ar: 'راضٍ جدًا', en: 'Very satisfied' },
  },
  nps: {
    min: 0,
    max: 10,
    minLabel: { ar: 'لا أوصي إطلاقًا', en: 'Not at all likely' },
    maxLabel: { ar: 'أوصي بشدة', en: 'Extremely likely' },
  },
};

/** The questions of a survey as they lie in the database. */
export function questionsOf(rows: unknown): Question[] {
  return z
    .array(rowSchema)
    .parse(rows ?? [])
    .map(questionOf);
}

function questionOf(row: Row): Question {
  return {
    key: row.key,
    type: row.type,
    label: { ar: row.labelAr, en: row.labelEn || null },
    help: row.helpAr ? { ar: row.helpAr, en: row.helpEn || null } : null,
    required: row.required ?? false,
    scale: scaleOf(row),
    options:
      row.type === 'single'
        ? (row.options ?? []).map(({ value, labelAr, labelEn }) => ({
            value,
            label: { ar: labelAr, en: labelEn || null },
          }))
        : [],
    maxLength: row.type === 'text' ? (row.maxLength ?? rules.fields.answer.max) : null,
  };
}

function scaleOf(row: Row): Scale | null {
  if (row.type !== 'rating' && row.type !== 'csat' && row.type !== 'nps') return null;
  const usual = SCALES[row.type];
  const isFree = row.type === 'rating';
  return {
    min: isFree ? (row.scaleMin ?? usual.min) : usual.min,
    max: isFree ? (row.scaleMax ?? usual.max) : usual.max,
    minLabel: row.minLabelAr ? { ar: row.minLabelAr, en: row.minLabelEn || null } : usual.minLabel,
    maxLabel: row.maxLabelAr ? { ar: row.maxLabelAr, en: row.maxLabelEn || null } : usual.maxLabel,
  };
}

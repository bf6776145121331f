/** What the types that ask for a number on a scale share. */
import type { Field } from 'payload';
import { z } from 'zod';

import type { Bilingual } from '../../core/bilingual.ts';
import { bilingualSchema } from '../../core/bilingual.ts';
import { bilingualFields } from '../bilingualFields.ts';
import type { Judged, Own, OwnField, Sums } from './questionType.ts';
import { countEach, sums } from './questionType.ts';

/** The ends of a scale and what they mean. */
export type Scale = { min: number; max: number; minLabel: Bilingual; maxLabel: Bilingual };

export const scaleShape = {
  scale: z.object({
    min: z.int(),
    max: z.int(),
    minLabel: bilingualSchema,
    maxLabel: bilingualSchema,
  }),
};

const text = z.string().nullish();

export const scaleEndColumns = {
  minLabelAr: text,
  minLabelEn: text,
  maxLabelAr: text,
  maxLabelEn: text,
};

type Ends = z.infer<z.ZodObject<typeof scaleEndColumns>>;

/** Where an editor says what the ends mean. */
export const scaleEndFields: OwnField = (condition): Field => ({
  type: 'collapsible',
  label: { ar: 'معنى طرفي المقياس', en: 'What the ends of the scale mean' },
  admin: { initCollapsed: true, condition },
  fields: [
    bilingualFields({
      name: 'minLabel',
      label: { ar: 'أدنى درجة', en: 'Lowest' },
      options: { maxLength: 60 },
    }),
    bilingualFields({
      name: 'maxLabel',
      label: { ar: 'أعلى درجة', en: 'Highest' },
      options: { maxLength: 60 },
    }),
  ],
});

/** The usual scale, its ends named as the editor wishes. */
export function namedScale(usual: Scale, ends: Ends): Scale {
  return {
    min: usual.min,
    max: usual.max,
    minLabel: ends.minLabelAr
      ? { ar: ends.minLabelAr, en: ends.minLabelEn || null }
      : usual.minLabel,
    maxLabel: ends.maxLabelAr
      ? { ar: ends.maxLabelAr, en: ends.maxLabelEn || null }
      : usual.maxLabel,
  };
}

/** A question that asks for a whole number on a scale. */
export function onScale(
  scale: Scale,
  more: (numbers: readonly number[]) => Partial<Sums> = () => ({}),
): Own {
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => {
    const value = String(scale.min + index);
    return { value, label: { ar: value, en: value } };
  });
  return {
    particulars: { scale },
    judge: (value) => judgeNumber(scale, value),
    addUp: (given) => {
      const numbers = given.filter((value) => typeof value === 'number');
      return sums({
        mean: meanOf(numbers),
        distribution: countEach(steps, given),
        ...more(numbers),
      });
    },
  };
}

/** A form without JavaScript sends numbers as text. */
function judgeNumber({ min, max }: Scale, value: unknown): Judged {
  const number = typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value;
  const isOnScale =
    typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max;
  return isOnScale ? { value: number } : { code: 'answer-unknown' };
}

function meanOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((a, b) => a + b, 0);
  return Math.round((sum / numbers.length) * 100) / 100;
}

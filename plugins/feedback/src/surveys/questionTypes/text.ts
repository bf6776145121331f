import { z } from 'zod';

import { lengthOf } from '../../core/cleaning.ts';
import { rules } from '../../core/rules.ts';
import type { Judged, OwnField } from './questionType.ts';
import { questionType, sums } from './questionType.ts';

/** Most answers shown for one question. */
const MAX_SHOWN = 500;

const lengthField: OwnField = (condition) => ({
  name: 'maxLength',
  type: 'number',
  label: { ar: 'أقصى طول للنص', en: 'Longest text' },
  min: 10,
  max: 5_000,
  admin: { condition },
});

/** A free text. */
export const text = questionType({
  label: { ar: 'نص حر', en: 'Free text' },
  fields: [lengthField],
  shape: { maxLength: z.int() },
  columns: { maxLength: z.number().nullish() },
  read: (row) => {
    const maxLength = row.maxLength ?? rules.fields.answer.max;
    return {
      particulars: { maxLength },
      judge: (value) => judgeText(maxLength, value),
      addUp: (given) =>
        sums({ texts: given.filter((value) => typeof value === 'string').slice(-MAX_SHOWN) }),
    };
  },
});

function judgeText(maxLength: number, value: unknown): Judged {
  if (typeof value !== 'string') return { code: 'invalid' };
  return lengthOf(value) > maxLength ? { code: 'too-long' } : { value };
}

import { z } from 'zod';

import { bilingualSchema } from '../../core/bilingual.ts';
import { bilingualFields } from '../bilingualFields.ts';
import type { OwnField } from './questionType.ts';
import { countEach, judgeChoice, questionType, sums } from './questionType.ts';

const TOO_FEW = {
  ar: 'سؤال الاختيار يحتاج إلى خيارين على الأقل.',
  en: 'A choice needs two options.',
};
const TWICE = {
  ar: 'لكل خيار في السؤال قيمة مختلفة.',
  en: 'Every option of a question needs a value of its own.',
};

const optionFields: OwnField = (condition) => ({
  name: 'options',
  type: 'array',
  label: { ar: 'الخيارات', en: 'Options' },
  labels: {
    singular: { ar: 'خيار', en: 'Option' },
    plural: { ar: 'الخيارات', en: 'Options' },
  },
  maxRows: 50,
  admin: { condition },
  fields: [
    {
      name: 'value',
      type: 'text',
      label: { ar: 'القيمة', en: 'Value' },
      required: true,
      maxLength: 60,
    },
    bilingualFields({
      name: 'label',
      label: { ar: 'الخيار', en: 'Option' },
      options: { required: true },
    }),
  ],
});

const optionRow = z.object({
  value: z.string(),
  labelAr: z.string(),
  labelEn: z.string().nullish(),
});

/** One of several answers. */
export const single = questionType({
  label: { ar: 'اختيار واحد', en: 'Single choice' },
  fields: [optionFields],
  faultOf: ({ options }) => {
    const values = (options ?? []).map(({ value }) => value);
    if (values.length < 2) return TOO_FEW;
    return new Set(values).size < values.length ? TWICE : null;
  },
  shape: { options: z.array(z.object({ value: z.string(), label: bilingualSchema })) },
  columns: { options: z.array(optionRow).min(1) },
  read: (row) => {
    const options = row.options.map(({ value, labelAr, labelEn }) => ({
      value,
      label: { ar: labelAr, en: labelEn || null },
    }));
    return {
      particulars: { options },
      judge: (value) => judgeChoice(value, options),
      addUp: (given) => sums({ distribution: countEach(options, given) }),
    };
  },
});

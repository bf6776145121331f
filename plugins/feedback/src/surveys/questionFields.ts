import type { Field } from 'payload';

import { ENGLISH_FIELD } from '../core/englishField.ts';
import type { QuestionType } from './questions.ts';
import { QUESTION_TYPES } from './questions.ts';

const TYPE_LABELS: Record<QuestionType, { ar: string; en: string }> = {
  rating: { ar: 'تقييم على مقياس', en: 'Rating on a scale' },
  single: { ar: 'اختيار واحد', en: 'Single choice' },
  text: { ar: 'نص حر', en: 'Free text' },
  csat: { ar: 'الرضا (١–٥)', en: 'Satisfaction (1–5)' },
  nps: { ar: 'احتمال التوصية (٠–١٠)', en: 'Likelihood to recommend (0–10)' },
  yesNo: { ar: 'نعم أو لا', en: 'Yes or no' },
};

/** A text in both languages, side by side. */
export function bilingualFields(
  name: string,
  label: { ar: string; en: string },
  options: { required?: boolean; isLong?: boolean; maxLength?: number } = {},
): Field {
  function side(language: 'Ar' | 'En'): Field {
    const isArabic = language === 'Ar';
    const common = {
      name: `${name}${language}`,
      required: isArabic && options.required === true,
      maxLength: options.maxLength ?? 300,
      label: isArabic
        ? { ar: `${label.ar} بالعربية`, en: `${label.en} in Arabic` }
        : { ar: `${label.ar} بالإنجليزية`, en: `${label.en} in English` },
      admin: isArabic ? { rtl: true } : ENGLISH_FIELD,
    };
    return options.isLong === true ? { ...common, type: 'textarea' } : { ...common, type: 'text' };
  }
  return { type: 'row', fields: [side('Ar'), side('En')] };
}

function isType(...types: readonly QuestionType[]) {
  return (_data: unknown, sibling: { type?: unknown }): boolean =>
    types.some((type) => type === sibling.type);
}

const onScale = isType('rating', 'csat', 'nps');

/** The fields of one question. */
export function questionFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [
        {
          name: 'key',
          type: 'text',
          label: { ar: 'المعرّف', en: 'Key' },
          required: true,
          maxLength: 60,
        },
        {
          name: 'type',
          type: 'select',
          label: { ar: 'النوع', en: 'Type' },
          required: true,
          defaultValue: 'rating',
          options: QUESTION_TYPES.map((value) => ({ value, label: TYPE_LABELS[value] })),
        },
      ],
    },
    bilingualFields('label', { ar: 'السؤال', en: 'Question' }, { required: true }),
    bilingualFields('help', { ar: 'توضيح', en: 'Help' }, { maxLength: 500 }),
    { name: 'required', type: 'checkbox', label: { ar: 'إجابته لازمة', en: 'Answer required' } },
    ...scaleFields(),
    {
      name: 'maxLength',
      type: 'number',
      label: { ar: 'أقصى طول للنص', en: 'Longest text' },
      min: 10,
      max: 5_000,
      admin: { condition: isType('text') },
    },
    {
      name: 'options',
      type: 'array',
      label: { ar: 'الخيارات', en: 'Options' },
      labels: {
        singular: { ar: 'خيار', en: 'Option' },
        plural: { ar: 'الخيارات', en: 'Options' },
      },
      maxRows: 50,
      admin: { condition: isType('single') },
      fields: [
        {
          name: 'value',
          type: 'text',
          label: { ar: 'القيمة', en: 'Value' },
          required: true,
          maxLength: 60,
        },
        bilingualFields('label', { ar: 'الخيار', en: 'Option' }, { required: true }),
      ],
    },
  ];
}

function scaleFields(): Field[] {
  return [
    {
      type: 'row',
      admin: { condition: isType('rating') },
      fields: [
        {
          name: 'scaleMin',
          type: 'number',
          label: { ar: 'أدنى درجة', en: 'Lowest' },
          min: 0,
          max: 1,
          defaultValue: 1,
        },
        {
          name: 'scaleMax',
          type: 'number',
          label: { ar: 'أعلى درجة', en: 'Highest' },
          min: 2,
          max: 10,
          defaultValue: 5,
        },
      ],
    },
    {
      type: 'collapsible',
      label: { ar: 'معنى طرفي المقياس', en: 'What the ends of the scale mean' },
      admin: { initCollapsed: true, condition: onScale },
      fields: [
        bilingualFields('minLabel', { ar: 'أدنى درجة', en: 'Lowest' }, { maxLength: 60 }),
        bilingualFields('maxLabel', { ar: 'أعلى درجة', en: 'Highest' }, { maxLength: 60 }),
      ],
    },
  ];
}

import type { PayloadRequest } from 'payload';
import type { ZodType } from 'zod';

import type { Label } from '../core/bilingual.ts';
import { said } from '../core/said.ts';
import { commitmentsSchema, provisionsSchema, translationSchema } from '../editions/schema.ts';
import { slugSchema } from '../editions/slug.ts';

type Context = { req: PayloadRequest };

/** Refuses a web address that is not lower-case Latin letters, digits and hyphens. */
export function validSlug(value: unknown, { req }: Context): true | string {
  if (slugSchema.safeParse(value).success) return true;
  return said(req, {
    ar: 'استعمل حروفًا لاتينية صغيرة وأرقامًا تفصل بينها شرطات، مثل complaints-policy.',
    en: 'Use small Latin letters and digits joined by hyphens, such as complaints-policy.',
  });
}

export const validProvisions = fits(provisionsSchema, {
  ar: 'نص السياسة غير سليم: لكل حكم معرّف واحد لا يتكرر ونص لا يتجاوز الحد.',
  en: 'The text is not sound: each provision needs an anchor of its own and a text within bounds.',
});

export const validTranslation = fits(translationSchema, {
  ar: 'الترجمة غير سليمة: راجع أطوال النصوص.',
  en: 'The translation is not sound: check the lengths of its texts.',
});

export const validCommitments = fits(commitmentsSchema, {
  ar: 'الالتزامات غير سليمة: لكل التزام مدة موجبة ووحدة وحكم.',
  en: 'The commitments are not sound: each needs a positive period, a unit and a provision.',
});

function fits(schema: ZodType, words: Label) {
  return (value: unknown, { req }: Context): true | string => {
    if (value === null || value === undefined) return true;
    return schema.safeParse(value).success ? true : said(req, words);
  };
}

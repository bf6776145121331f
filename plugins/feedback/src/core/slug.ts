import type { PayloadRequest, TextField } from 'payload';
import { z } from 'zod';

import { panelLocale } from './panelLocale.ts';
import { rules } from './rules.ts';

const { max, pattern } = rules.fields.slug;

/** The name of a thing in addresses and answers: small Latin letters and digits joined by hyphens. */
export const slugSchema = z
  .string()
  .regex(new RegExp(pattern ?? '', 'u'))
  .max(max);

const NOT_A_SLUG = {
  ar: 'اكتب معرّفًا من حروف لاتينية صغيرة وأرقام تفصل بينها شرطات.',
  en: 'Write small Latin letters and digits, joined by hyphens.',
};

/**
 * The field that keeps a slug. Its validation takes the place of Payload's, and so refuses what is
 * missing as well.
 */
export function slugField(admin: NonNullable<TextField['admin']> = {}): TextField {
  return {
    name: 'slug',
    type: 'text',
    label: { ar: 'المعرّف', en: 'Slug' },
    required: true,
    unique: true,
    index: true,
    maxLength: max,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      slugSchema.safeParse(value).success || NOT_A_SLUG[panelLocale(req)],
    admin,
  };
}

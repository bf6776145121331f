import { z } from 'zod';

import type { Contact } from '../cases/caseValues.ts';
import { localeSchema } from '../core/bilingual.ts';
import { lineField, textField } from '../core/textFields.ts';
import { westernDigits } from '../core/westernDigits.ts';
import { proofField } from './proofOfWork.ts';

const PHONE = /^\+?[\d\s()-]{5,24}$/;

function emptyToNull(value: unknown): unknown {
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
}

const emailField = z.preprocess(
  emptyToNull,
  lineField(3, 254)
    .refine((value) => z.email().safeParse(value).success, { params: { code: 'not-email' } })
    .nullable(),
);

const phoneField = z.preprocess(
  emptyToNull,
  lineField(5, 30)
    .transform(westernDigits)
    .refine((value) => PHONE.test(value), { params: { code: 'not-phone' } })
    .nullable(),
);

const contactField = z
  .object({
    name: lineField(1, 120),
    email: emailField,
    phone: phoneField,
    preferred: z.enum(['email', 'phone', 'none']),
  })
  .superRefine((contact, context) => {
    const preferred = contact.preferred;
    if (preferred === 'none' || contact[preferred] !== null) return;
    context.addIssue({ code: 'custom', path: [preferred], params: { code: 'required' } });
  });

/** A policy, and the provision of it or null for the policy as a whole. */
const citationField = z.object({
  policy: z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/),
  anchor: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/)
    .nullable(),
});

const whenNamed = z.object({ anonymous: z.boolean() }).catch({ anonymous: false });

/** An anonymous form keeps no contact, whatever else it carries. */
function dropUnwantedContact(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return whenNamed.parse(body).anonymous ? { ...body, contact: null } : body;
}

/** What a person sends to open a case. */
export const caseBodySchema = z.preprocess(
  dropUnwantedContact,
  z
    .object({
      locale: localeSchema,
      category: z.string().min(1).max(80),
      subject: lineField(3, 150),
      text: textField(10, 10_000),
      citation: citationField.nullish().transform((value) => value ?? null),
      anonymous: z.boolean(),
      contact: contactField.nullish().transform((value): Contact | null => value ?? null),
      declaration: z
        .unknown()
        .refine((value) => value === true, { params: { code: 'declaration-missing' } })
        .meta({ const: true }),
      suggestion: z
        .boolean()
        .nullish()
        .transform((value) => value ?? false),
      proof: proofField,
      website: z.string().max(0).nullish(),
    })
    .superRefine((body, context) => {
      if (body.anonymous || body.contact !== null) return;
      context.addIssue({ code: 'custom', path: ['contact'], params: { code: 'contact-missing' } });
    }),
);

export type CaseBody = z.infer<typeof caseBodySchema>;

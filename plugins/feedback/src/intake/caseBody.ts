import { z } from 'zod';

import type { Contact } from '../cases/caseValues.ts';
import { localeSchema } from '../core/bilingual.ts';
import { cleanedBy, rules } from '../core/rules.ts';
import { slugSchema } from '../core/slug.ts';
import { ruledField } from '../core/textFields.ts';
import { proofField } from './proofOfWork.ts';

const { fields } = rules;

function emptyToNull(value: unknown): unknown {
  const isEmpty = typeof value === 'string' && cleanedBy(fields.name, value) === '';
  return value === undefined || isEmpty ? null : value;
}

const emailField = z.preprocess(emptyToNull, ruledField(fields.email, 'not-email').nullable());
const phoneField = z.preprocess(emptyToNull, ruledField(fields.phone, 'not-phone').nullable());

/** How a person wants to be reached. */
export const contactField = z
  .object({
    name: ruledField(fields.name),
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
  policy: slugSchema,
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
      category: slugSchema,
      subject: ruledField(fields.subject),
      text: ruledField(fields.text),
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

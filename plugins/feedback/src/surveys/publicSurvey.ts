/** What the public endpoints of surveys answer, as schemas. */
import { z } from 'zod';

import { bilingualSchema } from '../core/bilingual.ts';
import { isoDateSchema } from '../core/dates.ts';
import { QUESTION_TYPES } from './questions.ts';

const line = z.object({
  slug: z.string(),
  title: bilingualSchema,
  intro: bilingualSchema,
  opensOn: isoDateSchema.nullable(),
  closesOn: isoDateSchema.nullable(),
});

const question = z.object({
  key: z.string(),
  type: z.enum(QUESTION_TYPES),
  label: bilingualSchema,
  help: bilingualSchema.nullable(),
  required: z.boolean(),
  scale: z
    .object({
      min: z.int(),
      max: z.int(),
      minLabel: bilingualSchema,
      maxLabel: bilingualSchema,
    })
    .nullable(),
  options: z.array(z.object({ value: z.string(), label: bilingualSchema })),
  maxLength: z.int().nullable(),
});

export const surveysAnswer = z.object({ surveys: z.array(line) });
export const surveyAnswer = line.extend({
  thanks: bilingualSchema,
  open: z.boolean(),
  questions: z.array(question),
});
export const responseAnswer = z.object({ received: z.literal(true) });

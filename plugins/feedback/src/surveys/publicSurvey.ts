/** What the public endpoints of surveys answer, as schemas. */
import { z } from 'zod';

import { bilingualSchema } from '../core/bilingual.ts';
import { isoDateSchema } from '../core/dates.ts';
import { publicQuestionSchema } from './questions.ts';

const line = z.object({
  slug: z.string(),
  title: bilingualSchema,
  intro: bilingualSchema,
  opensOn: isoDateSchema.nullable(),
  closesOn: isoDateSchema.nullable(),
});

export const surveysAnswer = z.object({ surveys: z.array(line) });
export const surveyAnswer = line.extend({
  thanks: bilingualSchema,
  open: z.boolean(),
  questions: z.array(publicQuestionSchema),
  /** True when a question cannot be read, and so is left out. */
  partial: z.boolean(),
});
export const responseAnswer = z.object({ received: z.literal(true) });

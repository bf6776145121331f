import { z } from 'zod';

import type { Bilingual } from '../core/bilingual.ts';
import { bilingualSchema } from '../core/bilingual.ts';
import type { Own } from './questionTypes/questionType.ts';
import { QUESTION_TYPES } from './questionTypes/table.ts';

/** A question as it was written. */
export type Question = Own & {
  key: string;
  type: string;
  label: Bilingual;
  help: Bilingual | null;
  required: boolean;
};

const text = z.string().nullish();

const commonSchema = z.looseObject({
  key: z.string().min(1),
  type: z.string(),
  labelAr: z.string().min(1),
  labelEn: text,
  helpAr: text,
  helpEn: text,
  required: z.boolean().nullish(),
});

/** A question as it lies in the database; one of an unknown type cannot be read. */
export const questionSchema: z.ZodType<Question> = commonSchema.transform((row, context) => {
  const own = QUESTION_TYPES.get(row.type)?.own.safeParse(row);
  if (own?.success !== true) {
    const path = own?.error.issues[0]?.path ?? ['type'];
    context.addIssue({ code: 'custom', path: [...path], message: 'not a question of its type' });
    return z.NEVER;
  }
  const { key, type, labelAr, labelEn, helpAr, helpEn, required } = row;
  return {
    key,
    type,
    label: { ar: labelAr, en: labelEn || null },
    help: helpAr ? { ar: helpAr, en: helpEn || null } : null,
    required: required ?? false,
    ...own.data,
  };
});

/** The questions that can be read, of rows as they lie in the database. */
export function questionsOf(rows: unknown): Question[] {
  return z
    .array(z.unknown())
    .catch([])
    .parse(rows)
    .flatMap((row) => questionSchema.safeParse(row).data ?? []);
}

/** A question as the public sees it. */
export function publicQuestion({ key, type, label, help, required, particulars }: Question) {
  return { key, type, label, help, required, ...particulars };
}

const publicCommon = {
  key: z.string(),
  label: bilingualSchema,
  help: bilingualSchema.nullable(),
  required: z.boolean(),
};

const publicShapes = [...QUESTION_TYPES].map(([type, { shape }]) =>
  z.object({ ...publicCommon, type: z.literal(type), ...shape }),
);

/** What the public is told of a question, by its type. */
export const publicQuestionSchema = z.union(publicShapes);

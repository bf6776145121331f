/** What a type of question is made of. Each is a module of its own, named by the table. */
import type { Condition, Field } from 'payload';
import { z } from 'zod';

import type { Bilingual } from '../../core/bilingual.ts';
import type { FieldErrorCode } from '../../core/errors.ts';

type Label = { ar: string; en: string };

/** A question in the editor's hands, where anything may be missing. */
export const draftQuestionSchema = z.object({
  key: z.string().nullish(),
  type: z.string().nullish(),
  options: z.array(z.object({ value: z.string().nullish() })).nullish(),
});

type DraftQuestion = z.infer<typeof draftQuestionSchema>;

/** An answer as it is kept, or why it cannot be. */
export type Judged = { value: string | number } | { code: FieldErrorCode };

/** How many gave one of the answers offered. */
export type Bar = { value: string; label: Bilingual; count: number };

/** What the answers to one question come to. */
export type Sums = {
  mean: number | null;
  /** Share of promoters (9–10) less share of detractors (0–6), −100 to 100. */
  netPromoterScore: number | null;
  distribution: Bar[];
  texts: string[];
};

/** What a question of one type is, besides what every question is. */
export type Own = {
  /** What the public sees of it, in the shape its type states. */
  particulars: Readonly<Record<string, unknown>>;
  /** @param value an answer that was given, cleaned */
  judge: (value: unknown) => Judged;
  addUp: (given: readonly (string | number)[]) => Sums;
};

/** A field that types share is one function, and is shown for each of them. */
export type OwnField = (condition: Condition) => Field;

export type QuestionType = {
  label: Label;
  fields: readonly OwnField[];
  /** @returns what the editor must put right, or null */
  faultOf: (draft: DraftQuestion) => Label | null;
  /** The public shape of its particulars. */
  shape: z.ZodRawShape;
  /** Reads a stored row. */
  own: z.ZodType<Own>;
};

/**
 * A type of question.
 * @param given.columns what its rows hold besides what every row holds
 * @param given.read what a row is, as a question
 */
export function questionType<Columns extends z.ZodRawShape>(given: {
  label: Label;
  fields?: readonly OwnField[];
  faultOf?: QuestionType['faultOf'];
  shape?: z.ZodRawShape;
  columns: Columns;
  read: (row: z.infer<z.ZodObject<Columns>>) => Own;
}): QuestionType {
  const { label, fields = [], faultOf = () => null, shape = {}, columns, read } = given;
  return { label, fields, faultOf, shape, own: z.object(columns).transform(read) };
}

/** Sums of which only some are meant. */
export function sums(some: Partial<Sums>): Sums {
  return { mean: null, netPromoterScore: null, distribution: [], texts: [], ...some };
}

/** How often each of the answers offered was given. */
export function countEach(
  offered: readonly { value: string; label: Bilingual }[],
  given: readonly (string | number)[],
): Bar[] {
  return offered.map(({ value, label }) => ({
    value,
    label,
    count: given.filter((each) => String(each) === value).length,
  }));
}

/** One of the answers offered. */
export function judgeChoice(value: unknown, offered: readonly { value: string }[]): Judged {
  return typeof value === 'string' && offered.some((each) => each.value === value)
    ? { value }
    : { code: 'answer-unknown' };
}

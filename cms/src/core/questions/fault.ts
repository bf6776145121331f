import { z } from 'zod';

import type { Place } from './paths.ts';
import { askedField } from './paths.ts';
import { isComparison, isSortable } from './values.ts';

const MOST_DOCUMENTS = 10_000;
const MOST_PAGES = 1_000_000;
const DEEPEST_POPULATION = 10;
const MOST_CONDITIONS = 200;
const DEEPEST_WHERE = 6;

const nothing = z.literal(['', null]).optional();
const chosen: z.ZodType = z.record(
  z.string().max(100),
  z.union([z.boolean(), z.lazy(() => chosen)]),
);

/** The parts of a question that are the same for every collection. */
const frameSchema = z.object({
  limit: z.int().min(0).max(MOST_DOCUMENTS).or(nothing),
  page: z.int().min(0).max(MOST_PAGES).or(nothing),
  depth: z.int().min(0).max(DEEPEST_POPULATION).or(nothing),
  select: chosen.or(nothing),
  populate: z.record(z.string().max(100), z.union([z.boolean(), chosen])).or(nothing),
  // No collection has joins.
  joins: z.literal(false).or(z.strictObject({})).or(nothing),
});

const questionSchema = z.object({
  sort: z.union([z.string(), z.array(z.string()).max(10)]).or(nothing),
  field: z.string().or(nothing),
  where: z.record(z.string(), z.unknown()).or(nothing),
});

const conditionsSchema = z.array(z.record(z.string(), z.unknown())).max(MOST_CONDITIONS);
const comparisonsSchema = z.record(z.string(), z.unknown());

/**
 * Looks for what cannot be asked for in the arguments of an operation.
 * @returns the path of the first fault, null when there is none
 */
export async function faultOf(place: Place, args: unknown): Promise<string | null> {
  const frame = frameSchema.safeParse(args);
  if (!frame.success) return frame.error.issues[0]?.path.join('.') ?? '';
  const question = questionSchema.safeParse(args);
  if (!question.success) return question.error.issues[0]?.path.join('.') ?? '';
  const { sort, field, where } = question.data;
  for (const each of [sort ?? [], field ?? []].flat()) {
    if (each !== '' && !(await isOrder(place, each))) return each;
  }
  return where ? conditionFault(place, { where, depth: 0 }) : null;
}

async function isOrder(place: Place, sort: string): Promise<boolean> {
  const asked = await askedField(place, sort.replace(/^-/, ''));
  return asked !== null && isSortable(asked);
}

type Conditions = { where: Record<string, unknown>; depth: number };

async function conditionFault(place: Place, { where, depth }: Conditions): Promise<string | null> {
  if (depth > DEEPEST_WHERE) return 'where';
  for (const [path, said] of Object.entries(where)) {
    const isOf = /^(?:and|or)$/i.test(path) ? listFault : comparisonFault;
    const fault = await isOf(place, { path, said, depth });
    if (fault !== null) return fault;
  }
  return null;
}

type Condition = { path: string; said: unknown; depth: number };

async function listFault(place: Place, { path, said, depth }: Condition): Promise<string | null> {
  const list = conditionsSchema.safeParse(said);
  if (!list.success) return path;
  for (const where of list.data) {
    const fault = await conditionFault(place, { where, depth: depth + 1 });
    if (fault !== null) return fault;
  }
  return null;
}

async function comparisonFault(place: Place, { path, said }: Condition): Promise<string | null> {
  const comparisons = comparisonsSchema.safeParse(said);
  const asked = await askedField(place, path);
  if (!comparisons.success || asked === null) return path;
  const wrong = Object.entries(comparisons.data).find(
    (comparison) => !isComparison(asked, comparison),
  );
  return wrong === undefined ? null : `${path}.${wrong[0]}`;
}

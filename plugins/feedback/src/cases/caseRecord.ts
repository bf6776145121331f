import { z } from 'zod';

import { bilingualSchema } from '../core/bilingual.ts';
import type { CaseFact, Face } from './caseFact.ts';
import { id } from './caseFact.ts';
import type { CaseFacts } from './caseFacts.ts';
import { CASE_FACTS } from './caseFacts.ts';

type SeenBy<F extends Face> = {
  [K in keyof CaseFacts]: F extends CaseFacts[K]['seenBy'][number] ? K : never;
}[keyof CaseFacts];

type Shape<K extends keyof CaseFacts> = { [P in K]: CaseFacts[P]['schema'] };

/** A case as it lies in the database. */
export const caseRecordSchema = z.object({ ...shapeOf(null), id: id() });

export type CaseRecord = z.infer<typeof caseRecordSchema>;

/** The facts a face sees as they are stored. */
export function seenBy<F extends Face>(face: F) {
  return z.object(shapeOf(face));
}

/** The category as every face of a whole case sees it: by the name it had when it was chosen. */
export const seenCategorySchema = z.object({ slug: z.string(), name: bilingualSchema });

export function seenCategory({ category, categoryName }: CaseRecord) {
  return { slug: category, name: categoryName };
}

function shapeOf(face: null): Shape<keyof CaseFacts>;
function shapeOf<F extends Face>(face: F): Shape<SeenBy<F>>;
function shapeOf(face: Face | null): Record<string, z.ZodType> {
  const facts: [string, CaseFact][] = Object.entries(CASE_FACTS);
  const seen = facts.filter(([, fact]) => face === null || fact.seenBy.includes(face));
  return Object.fromEntries(seen.map(([name, { schema }]) => [name, schema]));
}

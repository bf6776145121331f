import type { z } from 'zod';

import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS } from '../core/case.ts';
import { decisionSchema } from './caseValues.ts';

type Decision = z.infer<typeof decisionSchema>;

const UPHOLDING: ReadonlySet<Decision> = new Set(['upheld', 'partlyUpheld', 'notUpheld']);

/** What a case of a kind can end in. */
export function decisionsFor(kind: CaseKind): Decision[] {
  return decisionSchema.options.filter((each) => CASE_KINDS[kind].isUpheld || !UPHOLDING.has(each));
}

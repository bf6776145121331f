import type { z } from 'zod';

import type { CaseKind } from '../core/case.ts';
import { decisionSchema } from './caseValues.ts';

type Decision = z.infer<typeof decisionSchema>;

const OF_COMPLAINTS: ReadonlySet<Decision> = new Set(['upheld', 'partlyUpheld', 'notUpheld']);

/** What a case of a kind can end in: only a complaint is upheld, and its words tell the person so. */
export function decisionsFor(kind: CaseKind): Decision[] {
  return decisionSchema.options.filter((each) => kind === 'complaint' || !OF_COMPLAINTS.has(each));
}

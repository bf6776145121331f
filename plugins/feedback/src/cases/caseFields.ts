import type { Field } from 'payload';

import type { CaseFact, Host } from './caseFact.ts';
import { CASE_FACTS } from './caseFacts.ts';

/**
 * The fields of a case. Scalars that are filtered or sorted are columns of their own, the rest
 * is JSON, so that a case is one row and one write on every database.
 */
export function caseFields(host: Host): Field[] {
  const facts: [string, CaseFact][] = Object.entries(CASE_FACTS);
  return facts.map(([name, { label, column }]) => ({
    name,
    ...(label && { label }),
    ...(typeof column === 'function' ? column(host) : column),
  }));
}

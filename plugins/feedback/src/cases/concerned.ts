/**
 * Staff a case is about, named on it by a supervisor: to them it does not exist, whichever way they
 * ask. Kept as one text of ids between commas, so that a database can leave such cases out by itself.
 */
import type { Access, Where } from 'payload';

import type { UserPredicate } from '../options.ts';
import type { CaseRecord } from './caseRecord.ts';

type Concerned = Pick<CaseRecord, 'concerned'>;

export function concernedIds({ concerned }: Concerned): string[] {
  return concerned.split(',').filter((id) => id !== '');
}

export function isConcerned(record: Concerned, id: string): boolean {
  return concernedIds(record).includes(id);
}

/** The text with one person more or less. */
export function withConcerned(
  record: Concerned,
  { id, isNamed }: { id: string; isNamed: boolean },
): string {
  const others = concernedIds(record).filter((each) => each !== id);
  return [...others, ...(isNamed ? [id] : [])].map((each) => `,${each},`).join('');
}

/** The cases that are about somebody. */
export function namesConcerned(id: string): Where {
  return { concerned: { like: `,${id},` } };
}

/** Those of whom a predicate is true, but for the cases that are about themselves. */
export function unlessConcerned(...predicates: readonly UserPredicate[]): Access {
  return ({ req: { user } }) => {
    if (user === null || !predicates.some((holds) => holds(user))) return false;
    const where: Where = {
      or: [{ concerned: { exists: false } }, { concerned: { not_like: `,${String(user.id)},` } }],
    };
    return where;
  };
}

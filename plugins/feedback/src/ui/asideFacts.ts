import type { Option } from 'payload';

import type { CaseFact } from '../cases/caseFact.ts';
import type { CaseFacts } from '../cases/caseFacts.ts';
import { CASE_FACTS } from '../cases/caseFacts.ts';
import type { DeskCase } from '../cases/deskCase.ts';
import type { Bilingual, FeedbackLocale } from '../core/bilingual.ts';
import { bilingualSchema, pick } from '../core/bilingual.ts';
import { instantText } from './format.ts';

type AsideName = {
  [K in keyof CaseFacts]: CaseFacts[K] extends { aside: object } ? K : never;
}[keyof CaseFacts];

type Value = string | boolean | null | { name: string | Bilingual };

const YES = { ar: 'نعم', en: 'Yes' };
const NO = { ar: 'لا', en: 'No' };

/** The facts that stand beside the conversation, in the order of the table: label and words. */
export function asideFacts(found: DeskCase, locale: FeedbackLocale): [string, string][] {
  return Object.keys(CASE_FACTS)
    .filter(standsAside)
    .flatMap((name) => {
      const fact: CaseFact = CASE_FACTS[name];
      const words = wordsOf({ fact, value: found[name], locale, timeZone: found.timeZone });
      return fact.label && words !== null ? [[pick(fact.label, locale), words]] : [];
    });
}

type Told = { fact: CaseFact; value: Value; locale: FeedbackLocale; timeZone: string };

/** A value as its column says it is read; null when there is nothing to say. */
export function wordsOf({ fact: { aside, column }, value, locale, timeZone }: Told): string | null {
  if (value === null) return aside?.none ? pick(aside.none, locale) : null;
  if (typeof value === 'boolean') return pick(value ? YES : NO, locale);
  if (typeof value === 'object') {
    return typeof value.name === 'string' ? value.name : pick(value.name, locale);
  }
  if (typeof column === 'function') return value;
  if (column.type === 'date') return instantText({ instant: value, locale, timeZone });
  return column.type === 'select' ? pick(optionName(column.options, value), locale) : value;
}

/** An option nobody knows is called as it is stored. */
function optionName(options: readonly Option[], value: string): Bilingual {
  const option = options.find((each) => typeof each === 'object' && each.value === value);
  const label = typeof option === 'object' ? option.label : null;
  return bilingualSchema.safeParse(label).data ?? { ar: value, en: null };
}

function standsAside(name: string): name is AsideName {
  const facts: Record<string, CaseFact> = CASE_FACTS;
  return facts[name]?.aside !== undefined;
}

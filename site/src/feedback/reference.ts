import type { CaseKind } from '../api/caseKinds.ts';
import type { Category } from '../api/feedback.ts';
import { listCategories } from '../api/feedback.ts';
import type { Policy, TitlePage } from '../api/policies.ts';
import { listTitles, readPolicy } from '../api/policies.ts';
import type { Rules } from '../api/rules.ts';
import { readRules } from '../api/rules.ts';
import type { Locale } from '../i18n/locale.ts';

/** What a form offers to choose from. */
export type FormChoices = {
  categories: Category[];
  policies: TitlePage['titles'];
  /** Whether there are more policies than those. */
  hasMore: boolean;
  /** The policy the person writes about, if one is chosen and known. */
  policy: Policy | null;
  /** How the form is counted and judged, if that is known. */
  rules: Rules | null;
};

/**
 * The last choices read. A form whose sending failed because the cms is down must come back whole,
 * with what was typed in it.
 */
const lastCategories: Partial<Record<CaseKind, Category[]>> = {};
let lastTitles: TitlePage = { titles: [], page: 1, pages: 1, total: 0 };

/**
 * Reads what a form offers.
 * @returns null when the cms is down and `mayBeOld` is false
 */
export async function readChoices(
  locale: Locale,
  { kind, policy: slug, mayBeOld }: { kind: CaseKind; policy: string; mayBeOld: boolean },
): Promise<FormChoices | null> {
  const [categories, titles, policy, rules] = await Promise.all([
    listCategories(locale, kind),
    listTitles(locale),
    slug === '' ? null : readPolicy(locale, { slug }),
    readRules(locale, { mayBeOld }),
  ]);
  if (categories.ok) lastCategories[kind] = categories.value;
  if (titles.ok) lastTitles = titles.value;
  if (!mayBeOld && (!categories.ok || !titles.ok)) return null;
  return {
    categories: lastCategories[kind] ?? [],
    policies: lastTitles.titles,
    hasMore: lastTitles.pages > 1,
    policy: policy?.ok === true ? policy.value : null,
    rules,
  };
}

import { CASE_KINDS, caseKinds } from '../api/caseKinds.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Strings } from '../i18n/strings.ts';

/** One entry of the main navigation. */
export type Section = { href: string; label: string };

/** The main sections, in the order people need them. */
export function mainSections(locale: Locale, t: Strings): Section[] {
  return [
    { href: `/${locale}/policies`, label: t.site.policies },
    ...caseKinds.map((kind) => ({
      href: `/${locale}/${CASE_KINDS[kind].section}/new`,
      label: t.feedback.kinds[kind].title,
    })),
    { href: `/${locale}/track`, label: t.site.track },
    { href: `/${locale}/surveys`, label: t.site.surveys },
    { href: `/${locale}/contact`, label: t.site.contact },
  ];
}

import { commitments } from './commitments.ts';
import { contact } from './contact.ts';
import { certificate, details } from './details.ts';
import { due } from './due.ts';
import { errorPage } from './errorPage.ts';
import { faults } from './faults.ts';
import { feedback } from './feedback.ts';
import { home } from './home.ts';
import type { Locale } from './locale.ts';
import { policies } from './policies.ts';
import { site } from './site.ts';
import { statements } from './statements.ts';
import { surveys } from './surveys.ts';
import { track } from './track.ts';

/** The language of a page and its strings; `Astro.locals` has both. */
export type Words = { locale: Locale; t: Strings };

/** Every string of the interface in one language, by area. */
export type Strings = ReturnType<typeof collect>;

function collect(locale: Locale) {
  return {
    certificate: certificate[locale],
    contact: contact[locale],
    details: details[locale],
    due: due[locale],
    faults: faults[locale],
    feedback: feedback[locale],
    home: home[locale],
    policies: policies[locale],
    commitments: commitments[locale],
    site: site[locale],
    statements: statements[locale],
    surveys: surveys[locale],
    track: track[locale],
    errorPage: errorPage[locale],
  };
}

const byLocale = { ar: collect('ar'), en: collect('en') };

/** The strings of a language. */
export function stringsOf(locale: Locale): Strings {
  return byLocale[locale];
}

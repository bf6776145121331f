import type { FeedbackLocale } from '../core/bilingual.ts';
import { ar } from './ar.ts';
import type { FeedbackTexts, PluralForms } from './en.ts';
import { en } from './en.ts';

/** All texts of the plugin, by language. */
export const messages: Record<FeedbackLocale, FeedbackTexts> = { ar, en };

/** Puts values where a sentence has `{name}`. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** A counted noun in the plural form its number takes. */
export function plural({
  locale,
  forms,
  n,
}: {
  locale: FeedbackLocale;
  forms: PluralForms;
  n: number;
}): string {
  return fill(forms[n === 0 ? 'zero' : rules[locale].select(n)], {
    n: new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : 'en').format(n),
  });
}

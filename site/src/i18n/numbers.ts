import type { Locale } from './locale.ts';

/** The CLDR plural forms; Arabic uses all six. `{n}` stands for the number. */
export type PluralForms = Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>> & { other: string }
>;

const numberFormats = {
  ar: new Intl.NumberFormat('ar-u-nu-arab', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
};

const pluralRules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** A number in the digits of the language. */
export function formatNumber(locale: Locale, value: number): string {
  return numberFormats[locale].format(value);
}

/** Picks the plural form for a number and puts the number into it. */
export function plural(
  locale: Locale,
  { count, forms }: { count: number; forms: PluralForms },
): string {
  const form = forms[pluralRules[locale].select(count)] ?? forms.other;
  return form.replace('{n}', formatNumber(locale, count));
}

/** Text with its Western digits turned into the digits of the language, as in `2/1447`. */
export function localDigits(locale: Locale, text: string): string {
  if (locale === 'en') return text;
  return text.replace(/\d/g, (digit) => numberFormats.ar.format(Number(digit)));
}

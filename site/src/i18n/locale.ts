/** The site's languages; Arabic is the authoritative one and the default. */
export const locales = ['ar', 'en'] as const;

/** One of the site's languages. */
export type Locale = (typeof locales)[number];

/** The language of `/` and of addresses that name none. */
export const defaultLocale: Locale = 'ar';

/** Whether a path segment names one of the site's languages. */
export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The language a path begins with, or the default one. */
export function localeOfPath(path: string): Locale {
  const first = path.split('/')[1];
  return isLocale(first) ? first : defaultLocale;
}

/** Writing direction of a language. */
export function directionOf(locale: Locale): 'rtl' | 'ltr' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The language the language switch leads to. */
export function otherLocale(locale: Locale): Locale {
  return locale === 'ar' ? 'en' : 'ar';
}

/** The same page in another language. */
export function pathIn(locale: Locale, path: string): string {
  const [, first, ...rest] = path.split('/');
  return isLocale(first) ? ['', locale, ...rest].join('/') : `/${locale}`;
}

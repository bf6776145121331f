export const LOCALES = ['ar', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language of an address; Arabic for one that is none. */
export function localeOf(segment: string): Locale {
  return segment === 'en' ? 'en' : 'ar';
}

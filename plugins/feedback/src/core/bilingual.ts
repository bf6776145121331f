import { z } from 'zod';

/** A text in Arabic, with its English where there is one. */
export type Bilingual = { ar: string; en: string | null };

/** The two languages the plugin speaks. */
export type FeedbackLocale = 'ar' | 'en';

export const localeSchema = z.enum(['ar', 'en']);

export const bilingualSchema = z.object({ ar: z.string(), en: z.string().nullable() });

/** The text in the wanted language, else in Arabic. */
export function pick(text: Bilingual, locale: FeedbackLocale): string {
  return locale === 'en' ? (text.en ?? text.ar) : text.ar;
}

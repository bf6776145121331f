import type { FeedbackLocale } from './bilingual.ts';

const QUALITY = /;\s*q=([01](?:\.\d{0,3})?)\s*$/;

/**
 * The language to answer in: Arabic, unless the reader asks for English more.
 * @param header the value of `Accept-Language`
 */
export function readerLocale(header: string | null): FeedbackLocale {
  let best: { locale: FeedbackLocale; quality: number } = { locale: 'ar', quality: 0 };
  for (const range of (header ?? '').slice(0, 500).split(',')) {
    const tag = range.trim().slice(0, 2).toLowerCase();
    if (tag !== 'ar' && tag !== 'en') continue;
    const quality = Number(QUALITY.exec(range)?.[1] ?? 1);
    if (quality > best.quality) best = { locale: tag, quality };
  }
  return best.locale;
}

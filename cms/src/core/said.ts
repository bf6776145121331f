import type { PayloadRequest } from 'payload';

import type { Label } from './bilingual.ts';

/** Picks the words in the language of the request; Arabic unless English was chosen. */
export function said(req: { i18n?: { language: string } } | PayloadRequest, words: Label): string {
  return req.i18n?.language === 'en' ? words.en : words.ar;
}

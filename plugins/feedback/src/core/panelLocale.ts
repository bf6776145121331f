import type { PayloadRequest } from 'payload';

import type { FeedbackLocale } from './bilingual.ts';

/** The language of the panel a request comes from: Arabic, unless English was chosen. */
export function panelLocale({ i18n }: PayloadRequest): FeedbackLocale {
  return i18n.language === 'en' ? 'en' : 'ar';
}

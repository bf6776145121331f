import { useTranslation } from '@payloadcms/ui';

import type { FeedbackLocale } from '../core/bilingual.ts';
import type { FeedbackTexts } from '../translations/en.ts';
import { messages } from '../translations/messages.ts';

/** The plugin's texts in the language of the admin panel; Arabic for a language it lacks. */
export function useTexts(): { locale: FeedbackLocale; texts: FeedbackTexts } {
  const { i18n } = useTranslation();
  const locale: FeedbackLocale = i18n.language === 'en' ? 'en' : 'ar';
  return { locale, texts: messages[locale] };
}

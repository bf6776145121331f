import type { Label } from '../core/bilingual.ts';

/** The ways a person reaches the association, as policies name them. */
export const CHANNELS = {
  meeting: { ar: 'المقابلة', en: 'Meeting in person' },
  phone: { ar: 'الهاتف', en: 'Telephone' },
  whatsapp: { ar: 'واتساب', en: 'WhatsApp' },
  fax: { ar: 'الفاكس', en: 'Fax' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  website: { ar: 'الموقع الإلكتروني', en: 'Website' },
  social: { ar: 'وسائل التواصل الاجتماعي', en: 'Social media' },
  letter: { ar: 'الخطابات', en: 'Letters' },
  volunteering: { ar: 'خدمة التطوع', en: 'Volunteering' },
  helpRequest: { ar: 'خدمات طلب المساعدة', en: 'Help requests' },
  branchDelegate: { ar: 'مندوبو الفروع', en: 'Branch delegates' },
} as const satisfies Record<string, Label>;

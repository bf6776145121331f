import type { Field } from 'payload';

import { ENGLISH_FIELD } from '../core/englishField.ts';

/** A text in both languages, side by side. */
export function bilingualFields({
  name,
  label,
  options = {},
}: {
  name: string;
  label: { ar: string; en: string };
  options?: { required?: boolean; isLong?: boolean; maxLength?: number };
}): Field {
  function side(language: 'Ar' | 'En'): Field {
    const isArabic = language === 'Ar';
    const common = {
      name: `${name}${language}`,
      required: isArabic && options.required === true,
      maxLength: options.maxLength ?? 300,
      label: isArabic
        ? { ar: `${label.ar} بالعربية`, en: `${label.en} in Arabic` }
        : { ar: `${label.ar} بالإنجليزية`, en: `${label.en} in English` },
      admin: isArabic ? { rtl: true } : ENGLISH_FIELD,
    };
    return options.isLong === true ? { ...common, type: 'textarea' } : { ...common, type: 'text' };
  }
  return { type: 'row', fields: [side('Ar'), side('En')] };
}

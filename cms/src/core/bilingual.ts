import type { Field, TextareaField, TextField } from 'payload';

/** A label in both languages of the admin panel. */
export type Label = { ar: string; en: string };

/** Public text in both languages; Arabic is authoritative, English may be absent. */
export type Bilingual = { ar: string; en: string | null };

type Options = {
  name: string;
  label: Label;
  type?: 'text' | 'textarea';
  required?: boolean;
  maxLength?: number;
};

/**
 * Two fields side by side, `${name}Ar` and `${name}En`: both languages live in one row, so one
 * write keeps them whole.
 */
export function bilingualField({ name, label, type = 'text', ...rest }: Options): Field {
  return {
    type: 'row',
    fields: [
      oneLanguage({
        ...rest,
        type,
        name: `${name}Ar`,
        label: { ar: label.ar, en: `${label.en} (Arabic)` },
        direction: 'rtl',
      }),
      oneLanguage({
        ...rest,
        type,
        required: false,
        name: `${name}En`,
        label: { ar: `${label.ar} (بالإنجليزية)`, en: `${label.en} (English)` },
        direction: 'ltr',
      }),
    ],
  };
}

function oneLanguage({
  type = 'text',
  name,
  label,
  required = false,
  maxLength = 500,
  direction,
}: Options & { direction: 'rtl' | 'ltr' }): TextField | TextareaField {
  const admin = { width: '50%', className: `written-${direction}` };
  return type === 'text'
    ? { type, name, label, required, maxLength, admin }
    : { type, name, label, required, maxLength, admin };
}

/** Pairs two stored fields as public text; an empty translation counts as absent. */
export function bilingual(ar: string | null | undefined, en: string | null | undefined): Bilingual {
  return { ar: ar ?? '', en: en === undefined || en === '' ? null : en };
}

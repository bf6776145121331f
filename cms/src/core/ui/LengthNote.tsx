'use client';

import './lengthNote.css';
import { useTranslation } from '@payloadcms/ui';

import type { Label } from '../bilingual.ts';
import { languageOf } from '../panelFormat.ts';
import { useFormat } from './format.ts';

/** Part of a bound from which on the count is shown. */
const NEAR = 0.8;

const TOO_LONG: Label = {
  ar: 'النص أطول من الحد، وهو {max} من الأحرف؛ الزيادة {over}.',
  en: 'The text is too long by {over}; the limit is {max} characters.',
};

/** How much of a bounded text is written, once it nears its bound, and by how much it exceeds it. */
export function LengthNote({ length, max }: { length: number; max: number }) {
  const { number } = useFormat();
  const language = languageOf(useTranslation().i18n.language);
  if (length < max * NEAR) return null;
  if (length <= max) {
    return (
      <p className="length-note">
        {number(length)} / {number(max)}
      </p>
    );
  }
  return (
    <p className="length-note length-note--over" role="alert">
      {TOO_LONG[language].replace('{max}', number(max)).replace('{over}', number(length - max))}
    </p>
  );
}

'use client';

import { useField } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';

import { LengthNote } from './LengthNote.tsx';

/** The note of {@link LengthNote} for a field of a form. */
export function FieldLengthNote({ field, path }: TextFieldClientProps) {
  const { value } = useField<unknown>({ path });
  const { maxLength } = field;
  if (maxLength === undefined || typeof value !== 'string') return null;
  return <LengthNote length={value.length} max={maxLength} />;
}

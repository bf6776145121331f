import type { Field } from 'payload';
import { z } from 'zod';

import type { Label } from '../core/bilingual.ts';

/** What the panel calls each field at the top of a document, by the field's name. */
export type FieldNames = Readonly<Record<string, Label>>;

/**
 * The names of a document's own fields; what only lays them out is looked through. A field without
 * a label is none that a person writes.
 */
export function fieldNamesOf(fields: readonly Field[]): FieldNames {
  return Object.fromEntries(fields.flatMap(namesIn));
}

function namesIn(field: Field): [string, Label][] {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) =>
      'name' in tab ? named(tab.name, tab.label) : tab.fields.flatMap(namesIn),
    );
  }
  if ('name' in field) return field.type === 'ui' ? [] : named(field.name, field.label);
  return 'fields' in field ? field.fields.flatMap(namesIn) : [];
}

function named(name: string, label: unknown): [string, Label][] {
  if (typeof label === 'string') return [[name, { ar: label, en: label }]];
  const words = labelSchema.safeParse(label);
  return words.success ? [[name, words.data]] : [];
}

const labelSchema = z.object({ ar: z.string(), en: z.string() });

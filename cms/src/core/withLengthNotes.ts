import type { Config, Field } from 'payload';

import { everyField } from './everyField.ts';

const NOTE = '/src/core/ui/FieldLengthNote.tsx#FieldLengthNote';

/**
 * Puts under every text of every form that has a bound how much of it is written, and by how much
 * it is too long: Payload itself says so after a save alone, and not by how much.
 */
export function withLengthNotes<Given extends Pick<Config, 'collections' | 'globals'>>(
  config: Given,
): Given {
  return {
    ...config,
    collections: (config.collections ?? []).map((each) => everyField(each, noted)),
    globals: (config.globals ?? []).map((each) => everyField(each, noted)),
  };
}

function noted(field: Field): Field {
  if (field.type === 'text' && field.maxLength !== undefined) {
    return { ...field, admin: withNote(field.admin) };
  }
  if (field.type === 'textarea' && field.maxLength !== undefined) {
    return { ...field, admin: withNote(field.admin) };
  }
  return field;
}

type Slots = { afterInput?: unknown[] };

function withNote<Admin extends { components?: Slots } | undefined>(admin: Admin) {
  const components = admin?.components;
  const afterInput = [...(components?.afterInput ?? []), NOTE];
  return { ...admin, components: { ...components, afterInput } };
}

import type { Config, Field } from 'payload';

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
    collections: (config.collections ?? []).map(noted),
    globals: (config.globals ?? []).map(noted),
  };
}

function noted<Holder extends { fields: Field[] }>(holder: Holder): Holder {
  return { ...holder, fields: holder.fields.map(notedField) };
}

function notedField(field: Field): Field {
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(noted) };
  if (field.type === 'text' && field.maxLength !== undefined) {
    return { ...field, admin: withNote(field.admin) };
  }
  if (field.type === 'textarea' && field.maxLength !== undefined) {
    return { ...field, admin: withNote(field.admin) };
  }
  return 'fields' in field ? noted(field) : field;
}

type Slots = { afterInput?: unknown[] };

function withNote<Admin extends { components?: Slots } | undefined>(admin: Admin) {
  const components = admin?.components;
  const afterInput = [...(components?.afterInput ?? []), NOTE];
  return { ...admin, components: { ...components, afterInput } };
}

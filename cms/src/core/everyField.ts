import type { Field } from 'payload';

/** Changes every field of a collection or global, at every depth. */
export function everyField<Holder extends { fields: Field[] }>(
  holder: Holder,
  change: (field: Field) => Field,
): Holder {
  function changed(field: Field): Field {
    if (field.type === 'tabs') {
      return { ...field, tabs: field.tabs.map((tab) => everyField(tab, change)) };
    }
    return change('fields' in field ? everyField(field, change) : field);
  }
  return { ...holder, fields: holder.fields.map(changed) };
}

import type { Config, Field } from 'payload';

/** Offers no list a column, or a filter, of what is kept as JSON: nobody can read it there. */
export function withoutJsonColumns<Given extends Pick<Config, 'collections'>>(
  config: Given,
): Given {
  return { ...config, collections: (config.collections ?? []).map(unlisted) };
}

function unlisted<Holder extends { fields: Field[] }>(holder: Holder): Holder {
  return { ...holder, fields: holder.fields.map(unlistedField) };
}

function unlistedField(field: Field): Field {
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map(unlisted) };
  if (field.type === 'json') {
    const admin = { ...field.admin, disableListColumn: true, disableListFilter: true };
    return { ...field, admin };
  }
  return 'fields' in field ? unlisted(field) : field;
}

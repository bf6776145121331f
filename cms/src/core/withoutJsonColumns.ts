import type { Config, Field } from 'payload';

import { everyField } from './everyField.ts';

/** Offers no list a column, or a filter, of what is kept as JSON: nobody can read it there. */
export function withoutJsonColumns<Given extends Pick<Config, 'collections'>>(
  config: Given,
): Given {
  const collections = config.collections ?? [];
  return { ...config, collections: collections.map((each) => everyField(each, unlisted)) };
}

function unlisted(field: Field): Field {
  if (field.type !== 'json') return field;
  const admin = { ...field.admin, disableListColumn: true, disableListFilter: true };
  return { ...field, admin };
}

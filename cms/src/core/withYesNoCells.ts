import type { Config, Field } from 'payload';

import { everyField } from './everyField.ts';

const CELL = '/src/core/ui/YesNoCell.tsx#YesNoCell';

/** Lets every list say yes or no in the reader's language, where Payload says `true`. */
export function withYesNoCells<Given extends Pick<Config, 'collections'>>(config: Given): Given {
  const collections = config.collections ?? [];
  return { ...config, collections: collections.map((each) => everyField(each, inWords)) };
}

function inWords(field: Field): Field {
  if (field.type !== 'checkbox') return field;
  const components = { Cell: CELL, ...field.admin?.components };
  return { ...field, admin: { ...field.admin, components } };
}

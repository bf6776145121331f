import type { Condition, Field } from 'payload';

import { bilingualFields } from './bilingualFields.ts';
import { QUESTION_TYPES } from './questionTypes/table.ts';

/** The fields of one question: those of every question, then those of the types. */
export function questionFields(): Field[] {
  return [
    {
      type: 'row',
      fields: [
        {
          name: 'key',
          type: 'text',
          label: { ar: 'المعرّف', en: 'Key' },
          required: true,
          maxLength: 60,
        },
        {
          name: 'type',
          type: 'select',
          label: { ar: 'النوع', en: 'Type' },
          required: true,
          defaultValue: 'rating',
          options: [...QUESTION_TYPES].map(([value, { label }]) => ({ value, label })),
        },
      ],
    },
    bilingualFields({
      name: 'label',
      label: { ar: 'السؤال', en: 'Question' },
      options: { required: true },
    }),
    bilingualFields({
      name: 'help',
      label: { ar: 'توضيح', en: 'Help' },
      options: { maxLength: 500 },
    }),
    { name: 'required', type: 'checkbox', label: { ar: 'إجابته لازمة', en: 'Answer required' } },
    ...fieldsOfTypes(),
  ];
}

/** Each field once, shown while a type that has it is chosen. */
function fieldsOfTypes(): Field[] {
  const owned = [...QUESTION_TYPES].flatMap(([type, { fields }]) =>
    fields.map((field) => ({ field, type })),
  );
  const byField = Map.groupBy(owned, ({ field }) => field);
  return [...byField].map(([field, owners]) => field(isOneOf(owners.map(({ type }) => type))));
}

function isOneOf(types: readonly string[]): Condition {
  return (_data, sibling: { type?: unknown }) => types.some((type) => type === sibling.type);
}

import { plural } from '../i18n/numbers.ts';
import type { Words } from '../i18n/strings.ts';
import type { LengthFault } from './rules.ts';

/** What is wrong with a field: its length, or a value that does not do. */
export type Fault = LengthFault | { code: 'wrong' };

/** The fields a fault can be told of; each has words for being empty and for being wrong. */
export type FieldName = keyof Words['t']['faults']['fields'];

/** What is wrong with a field, in words. */
export function faultText(
  { locale, t }: Words,
  { field, fault }: { field: FieldName; fault: Fault },
): string {
  switch (fault.code) {
    case 'empty':
    case 'wrong':
      return t.faults.fields[field][fault.code];
    case 'short':
      return plural(locale, { count: fault.min, forms: t.faults.short });
    case 'long':
      return plural(locale, { count: fault.by, forms: t.faults.long });
  }
}

/** The same for a list of faults, where the field is not beside the words. */
export function namedFaultText(
  words: Words,
  { label, ...told }: { label: string; field: FieldName; fault: Fault },
): string {
  const text = faultText(words, told);
  const namesField = told.fault.code === 'empty' || told.fault.code === 'wrong';
  return namesField ? text : words.t.faults.ofField(label, text);
}

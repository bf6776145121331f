import type { Rules } from '../api/rules.ts';
import type { Limit } from '../ui/cleaning.ts';
import { cleaned, lengthOf } from '../ui/cleaning.ts';

/** A field the cms has a rule for. */
export type RuledField = keyof Rules['fields'];

/** How long what a person writes may be, in characters. */
type Bounds = { min: number; max: number };

/** What is wrong with the length of a text; `by` is how many characters it is too long. */
export type LengthFault = { code: 'empty' } | { code: 'short'; min: number } | TooLong;
type TooLong = { code: 'long'; by: number };

/** A value as the cms will judge and store it; as typed while the rules are not known. */
export function cleanedBy(
  rules: Rules | null,
  { field, written }: { field: RuledField; written: string },
): string {
  return rules === null ? written : cleaned(written, rules.cleaning[rules.fields[field].clean]);
}

/**
 * What the cms would say of a value. One with a pattern is right or wrong; of any other the length
 * is told. Nothing is said while the rules are not known: then the cms alone judges.
 */
export function faultIn(
  rules: Rules | null,
  { field, written }: { field: RuledField; written: string },
): LengthFault | { code: 'wrong' } | null {
  if (rules === null) return null;
  const rule = rules.fields[field];
  const value = cleanedBy(rules, { field, written });
  if (rule.pattern === null) return lengthFault(value, rule);
  if (isBlank(rules, written)) return { code: 'empty' };
  const fits = lengthOf(value) <= rule.max && new RegExp(rule.pattern, 'u').test(value);
  return fits ? null : { code: 'wrong' };
}

/** Whether nothing that can be read was written. */
export function isBlank(rules: Rules | null, written: string): boolean {
  return cleanedBy(rules, { field: 'text', written }).trim() === '';
}

/** Judges the length of a cleaned text. An empty one is at fault only where one is needed. */
export function lengthFault(text: string, { min, max }: Bounds): LengthFault | null {
  const length = lengthOf(text);
  if (length === 0) return min > 0 ? { code: 'empty' } : null;
  if (length < min) return { code: 'short', min };
  return length > max ? { code: 'long', by: length - max } : null;
}

/** What the counter under a field counts by. */
export function limitOf(rules: Rules | null, field: RuledField): Limit | undefined {
  if (rules === null) return undefined;
  const { max, clean } = rules.fields[field];
  return { max, clean: rules.cleaning[clean] };
}

/**
 * How what people write is cleaned and judged: one table, published as it stands, so that a front
 * cleans, judges and counts by the same rows and writes no number of its own. Cleaning keeps
 * classes of characters; what nobody thought of is dropped.
 */
import { z } from 'zod';

import { CASE_KINDS, KINDS } from './case.ts';
import type { Step } from './cleaning.ts';
import { cleaned, lengthOf, stepSchema } from './cleaning.ts';

/** Lone halves of a surrogate pair: no UTF-8 can carry them. */
const WELL_FORMED: Step = { find: '\\p{Surrogate}', put: '\uFFFD' };
/** Letters, marks, numbers, punctuation, symbols, lines; joiners, which spell words and emoji. */
const KEPT = '[^\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Extended_Pictographic} \\n\\t\\u200C\\u200D]+';
const LOOSE_JOINERS = '[\\u200C\\u200D]+(?![\\p{L}\\p{M}\\p{Extended_Pictographic}])';

const TEXT: Step[] = [
  'NFC',
  WELL_FORMED,
  { find: '\\r\\n?|[\\v\\f\\u0085\\u2028\\u2029]', put: '\n' },
  { find: '\\p{Zs}', put: ' ' },
  { find: KEPT, put: '' },
  { find: LOOSE_JOINERS, put: '' },
  // Fillers are letters to Unicode and nothing to the eye.
  { find: '^[\\s\\p{Default_Ignorable_Code_Point}]+', put: '' },
  'trim',
];

/** One line, and nothing that changes the direction of its surroundings. */
const LINE: Step[] = [...TEXT, { find: '\\s+', put: ' ' }];

/** Full-width forms, foreign full stops, blanks round the sign, brackets round the whole. */
const EMAIL: Step[] = [
  'NFKC',
  'westernDigits',
  ...LINE,
  { find: '[\\u3002\\u06D4]', put: '.' },
  { find: ' ?@ ?', put: '@' },
  { find: '^[\\p{Ps}\\p{Pi}<"\',;:]{1,5}|[\\p{Pe}\\p{Pf}>"\',;:.،؛]{1,5}$', put: '' },
];

/** Digits and plus signs; letters stay, so that they are refused instead of lost. */
const PHONE: Step[] = ['NFKC', 'westernDigits', { find: '[^\\p{L}\\p{N}+]+|\\u0640+', put: '' }];

/** Crockford's base 32: O is 0, I and L are 1, case and whatever parts the groups do not matter. */
const CODE: Step[] = [
  'NFKC',
  'westernDigits',
  'capitals',
  { find: '[^A-Z0-9]+', put: '' },
  { find: 'O', put: '0' },
  { find: '[IL]', put: '1' },
  { find: '(.{4})(?=.)', put: '$1-' },
];

/** `c 26 ١٢٣٤٥٦` is C-26-123456: what is said aloud and typed again. */
const REFERENCE: Step[] = [
  'NFKC',
  'westernDigits',
  'capitals',
  { find: '[^A-Z0-9]+', put: '' },
  { find: '^([A-Z])([0-9]{2})(?=[0-9])', put: '$1-$2-' },
];

/** `٥/٢/٢٠٢٦` is 2026-02-05: any digits, the year at either end, one kind of mark. */
const DAY: Step[] = [
  'NFKC',
  'westernDigits',
  { find: '[\\s\\p{Cf}\\u0640]+', put: '' },
  { find: '\\p{Pd}|\\u2212', put: '-' },
  { find: '^([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})$', put: '$1-$3-$4' },
  { find: '^([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})$', put: '$4-$3-$1' },
  { find: '-(?=[0-9](?:-|$))', put: '-0' },
];

const PREFIXES = KINDS.map((kind) => CASE_KINDS[kind].prefix).join('');
const REFERENCE_PATTERN = `^[${PREFIXES}]-[0-9]{2}-[0-9]{6,9}$`;
/** The name of a thing in addresses and answers. */
const SLUG_PATTERN = '^[a-z0-9]+(?:-[a-z0-9]+)*$';
/** Which of these days there are is left to the calendar. */
const DAY_PATTERN = '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$';

const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const LAST_LABEL = '\\p{L}[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}]';
/** Addresses in any script, as in `user@مثال.السعودية`. */
const EMAIL_PATTERN = `^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LAST_LABEL}$`;
const PHONE_PATTERN = '^(?:\\+|00)?[0-9]{5,15}$';
const GROUP = '[0-9A-HJKMNP-TV-Z]{4}';
const CODE_PATTERN = `^${GROUP}(?:-${GROUP}){3}$`;

const cleaningSchema = z.enum([
  'text',
  'line',
  'email',
  'phone',
  'code',
  'reference',
  'slug',
  'day',
]);

const ruleSchema = z.object({
  clean: cleaningSchema,
  /** Fewest and most characters after cleaning, as {@link lengthOf} counts them. */
  min: z.int(),
  max: z.int(),
  /** What the cleaned value must match, with the flag `u`. */
  pattern: z.string().nullable(),
});

/** How one field is cleaned and judged. */
export type Rule = z.infer<typeof ruleSchema>;

const fieldNameSchema = z.enum([
  'subject',
  'text',
  'name',
  'email',
  'phone',
  'receiptCode',
  'message',
  'answer',
  'reference',
  'slug',
  'day',
]);

export type RuledField = z.infer<typeof fieldNameSchema>;

/** The table as it is published. */
export const rulesSchema = z.object({
  cleaning: z.record(cleaningSchema, z.array(stepSchema)),
  fields: z.record(fieldNameSchema, ruleSchema),
});

export const rules: z.infer<typeof rulesSchema> = {
  cleaning: {
    text: TEXT,
    line: LINE,
    email: EMAIL,
    phone: PHONE,
    code: CODE,
    reference: REFERENCE,
    slug: [],
    day: DAY,
  },
  fields: {
    subject: { clean: 'line', min: 3, max: 150, pattern: null },
    text: { clean: 'text', min: 10, max: 10_000, pattern: null },
    name: { clean: 'line', min: 1, max: 120, pattern: null },
    email: { clean: 'email', min: 3, max: 254, pattern: EMAIL_PATTERN },
    phone: { clean: 'phone', min: 5, max: 16, pattern: PHONE_PATTERN },
    receiptCode: { clean: 'code', min: 19, max: 19, pattern: CODE_PATTERN },
    message: { clean: 'text', min: 1, max: 5_000, pattern: null },
    answer: { clean: 'text', min: 0, max: 2_000, pattern: null },
    reference: { clean: 'reference', min: 11, max: 14, pattern: REFERENCE_PATTERN },
    slug: { clean: 'slug', min: 1, max: 80, pattern: SLUG_PATTERN },
    day: { clean: 'day', min: 10, max: 10, pattern: DAY_PATTERN },
  },
};

/** A value as it is judged and stored. */
export function cleanedBy(rule: Rule, written: string): string {
  return cleaned(written, rules.cleaning[rule.clean]);
}

/**
 * What is wrong with a cleaned value. One with a pattern is right or wrong; the length of any
 * other is told.
 */
export function faultOf(
  rule: Rule,
  value: string,
): 'required' | 'too-short' | 'too-long' | 'invalid' | null {
  const length = lengthOf(value);
  if (rule.pattern !== null) {
    const fits = length <= rule.max && new RegExp(rule.pattern, 'u').test(value);
    return fits ? null : 'invalid';
  }
  if (length === 0) return rule.min > 0 ? 'required' : null;
  if (length < rule.min) return 'too-short';
  return length > rule.max ? 'too-long' : null;
}

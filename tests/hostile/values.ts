/** What is written into bodies and addresses: mostly what fits the published form, else what does not. */
import fc from 'fast-check';
import { z } from 'zod';

import { HOSTILE_VALUES } from '../helpers/hostile.ts';

/** Of a JSON Schema, what decides which values fit it. */
const schemaSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  additionalProperties: z.unknown().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
});

type Schema = z.infer<typeof schemaSchema>;

/** One in so many values fits no schema. */
const ONE_IN = 12;

const NESTED: unknown = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`);

/** Values of every kind that JSON has, and some that text has. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...HOSTILE_VALUES),
  fc.constantFrom<unknown>(
    undefined,
    null,
    true,
    0,
    -1,
    1e308,
    {},
    [],
    [[]],
    { $gt: '' },
    { $where: 'sleep(1000)' },
    { toString: 'x' },
    { length: 1e9 },
    ['a', 'a'],
    NESTED,
    '\ud800',
    '\u202e'.repeat(200),
    '\n'.repeat(500),
    'ه'.repeat(25_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Text of every kind. */
export const oddText: fc.Arbitrary<string> = odd.map(asText);

/** A value as it stands in an address or a form. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : asJson(value);
}

/** A value as it stands in a body; nothing for what JSON has no word for. */
export function asJson(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}

/**
 * Values for a JSON Schema.
 * @param known words the installation knows, of which those are taken that fit
 */
export function valuesLike(schema: unknown, known: readonly string[]): fc.Arbitrary<unknown> {
  return mostly(fitting(schemaSchema.parse(schema), known));
}

function mostly(fits: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: ONE_IN - 1, arbitrary: fits }, { weight: 1, arbitrary: odd });
}

function fitting(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.anyOf !== undefined) {
    return fc.oneof(...schema.anyOf.map((one) => fitting(schemaSchema.parse(one), known)));
  }
  const [type = 'object'] = [schema.type].flat();
  if (type === 'string') return fc.constantFrom(...textsLike(schema, known));
  return LEAVES.get(type) ?? objectsLike(schema, known);
}

const LEAVES = new Map<string, fc.Arbitrary<unknown>>([
  ['number', fc.constantFrom(0, 1, 5, 10)],
  ['integer', fc.constantFrom(0, 1, 5, 10)],
  ['boolean', fc.boolean()],
  ['null', fc.constant(null)],
]);

function objectsLike(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  const { properties, required = [], additionalProperties } = schema;
  if (properties === undefined) {
    const values = valuesLike(additionalProperties ?? { type: 'string' }, known);
    return fc.dictionary(fc.constantFrom(...known), values, { maxKeys: 6 });
  }
  const parts = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, valuesLike(part, known)]),
  );
  return fc.record(parts, { requiredKeys: required });
}

function textsLike(schema: Schema, known: readonly string[]): string[] {
  const { pattern, minLength = 0, maxLength = Infinity } = schema;
  const form = pattern === undefined ? /(?:)/ : new RegExp(pattern);
  const fit = known.filter(
    (word) => word.length >= minLength && word.length <= maxLength && form.test(word),
  );
  return fit.length > 0 ? fit : ['x'.repeat(Math.min(minLength, 100))];
}

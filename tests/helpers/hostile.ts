import fc from 'fast-check';

/** Values that databases, parsers and screens have stumbled over. */
export const HOSTILE_VALUES = [
  '',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '99999999999999999999',
  'true',
  '\u0000',
  '\u202Ex',
  '٠١٢',
  "' OR 1=1 --",
  '"; DROP TABLE users; --',
  '%',
  '\\',
  '(?:a+)+$',
  '[object Object]',
  '2026-13-45',
  '+275760-09-13',
  '{"$gt":""}',
  '../../etc/passwd',
  'x'.repeat(2_000),
  '64b64c0f9f1b2c3d4e5f6071',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
] as const;

/** A seed that was given to the run, or one of the moment. */
export function seedOf(given: string | undefined): number {
  return given === undefined || given === '' ? Date.now() % 2_147_483_647 : Number(given);
}

/** So many samples, the same for the same seed. */
export function sampled<Value>(
  values: fc.Arbitrary<Value>,
  { seed, count }: { seed: number; count: number },
): Value[] {
  return fc.sample(values, { seed, numRuns: count });
}

const OPERATORS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'greater_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'within',
  'near',
  'intersects',
  '$where',
  'constructor',
  '',
];

const PLACES = [
  'sort',
  'depth',
  'limit',
  'page',
  'field',
  'draft',
  'locale',
  'trash',
  'pagination',
];
const TREES = ['select', 'populate', 'joins', 'where', 'data'];

/** A question as it stands behind the `?`, about fields by these names. */
export function hostileQuestion(names: readonly string[]): fc.Arbitrary<string> {
  const value = fc.constantFrom<string>(...HOSTILE_VALUES);
  const end = fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    '',
    '.id',
    '.email',
    '.hash',
    '.x',
    '.0',
    '__hash',
    '.constructor',
  );
  const path = fc
    .tuple(fc.constantFrom(...names, 'id', '_id', 'and', 'or', 'version', 'nowhere', ''), end)
    .map(([name, rest]) => name + rest);
  const condition = fc
    .tuple(
      path,
      fc.constantFrom(...OPERATORS),
      fc.constantFrom('', '', '', '[]', '[0]', '[$ne]'),
      value,
    )
    .map(([field, operator, tail, said]) => pair(`where[${field}][${operator}]${tail}`, said));
  const nested = fc
    .tuple(fc.constantFrom('and', 'or'), path, fc.constantFrom(...OPERATORS), value)
    .map(([joint, field, operator, said]) =>
      pair(`where[${joint}][0][${field}][${operator}]`, said),
    );
  const plain = fc
    .tuple(fc.constantFrom(...PLACES, ...TREES), fc.oneof(value, path))
    .map(([place, said]) => pair(place, said));
  const sort = fc
    .tuple(fc.constantFrom('', '-', '--'), path)
    .map(([sign, field]) => pair('sort', sign + field));
  const tree = fc
    .tuple(
      fc.constantFrom(...TREES),
      path,
      fc.constantFrom('', '[x]', '[sort]', '[where][x]'),
      value,
    )
    .map(([place, field, tail, said]) => pair(`${place}[${field}]${tail}`, said));
  return fc
    .array(fc.oneof(condition, nested, plain, sort, tree), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join('&'));
}

function pair(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

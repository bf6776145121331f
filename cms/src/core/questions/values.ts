import type { Asked } from './paths.ts';

const EQUALITY = ['equals', 'not_equals', 'in', 'not_in', 'exists'];
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'];
const TEXT = [...EQUALITY, ...ORDER, 'like', 'not_like', 'contains'];
const CHOICE = [...EQUALITY, 'contains'];

/** How each kind of field may be asked for; kinds that are absent cannot be. */
const OPERATORS: Partial<Record<Asked['type'], readonly string[]>> = {
  id: EQUALITY,
  text: TEXT,
  textarea: TEXT,
  email: TEXT,
  code: TEXT,
  number: [...EQUALITY, ...ORDER],
  date: [...EQUALITY, ...ORDER],
  checkbox: ['equals', 'not_equals', 'exists'],
  select: CHOICE,
  radio: CHOICE,
  relationship: CHOICE,
  upload: CHOICE,
  json: ['exists'],
};

const WITH_LISTS = new Set(['in', 'not_in']);
const WITH_NOTHING = new Set(['equals', 'not_equals']);

/** Kinds whose values name documents. */
const OF_DOCUMENTS = new Set<Asked['type']>(['id', 'relationship', 'upload']);

const LONGEST_LIST = 1_000;
const LONGEST_TEXT = 1_000;

/** Whether documents can be put in the order of such a field. */
export function isSortable({ type }: Asked): boolean {
  return OPERATORS[type]?.includes('equals') === true;
}

/** Whether a field of this kind can be compared so, and with this. */
export function isComparison(
  { type, ids }: Asked,
  [operator, value]: readonly [string, unknown],
): boolean {
  if (OPERATORS[type]?.includes(operator) !== true) return false;
  if (operator === 'exists') return isTruth(value);
  if (value === 'null' && WITH_NOTHING.has(operator)) return true;
  if (!WITH_LISTS.has(operator)) return isValue({ type, ids }, value);
  const list = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(list) || list.length > LONGEST_LIST) return false;
  return list.every((each) => isValue({ type, ids }, each));
}

function isValue({ type, ids }: Asked, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (type === 'number') return isNumber(value);
  if (type === 'date') return isInstant(value);
  if (type === 'checkbox') return isTruth(value);
  if (OF_DOCUMENTS.has(type)) return typeof value === 'string' && ids.test(value);
  return isText(value);
}

function isText(value: unknown): boolean {
  if (typeof value === 'number' || typeof value === 'boolean') return true;
  return typeof value === 'string' && value.length <= LONGEST_TEXT && !value.includes('\u0000');
}

function isNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,10})?$/.test(value);
}

/** A moment the calendar has; years beyond four digits are read differently by each database. */
function isInstant(value: unknown): boolean {
  if (value instanceof Date) return Number.isFinite(value.getTime());
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return false;
  return Number.isFinite(Date.parse(value));
}

function isTruth(value: unknown): boolean {
  return typeof value === 'boolean' || value === 'true' || value === 'false';
}

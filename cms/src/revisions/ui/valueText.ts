/** A value as lines a person can read, without the shape it is stored in. */
export function valueText(value: unknown, words: { yes: string; no: string }): string {
  return linesOf(value, words).join('\n');
}

/** What holds things together says nothing to a reader. */
const SILENT = new Set(['id', 'anchor', 'kind', 'madeFrom']);

function linesOf(value: unknown, words: { yes: string; no: string }): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return [value];
  if (typeof value === 'boolean') return [value ? words.yes : words.no];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => linesOf(each, words));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) =>
    SILENT.has(name) ? [] : linesOf(each, words),
  );
}

/** The keys of a constant table, with their types. */
export function keysOf<T extends Record<string, unknown>>(table: T): (keyof T & string)[] {
  return Object.keys(table).filter((key): key is keyof T & string => key in table);
}

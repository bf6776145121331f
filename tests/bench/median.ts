/** The middle of some measurements, and the least and most of them. */
export type Spread = { median: number; least: number; most: number };

/** @throws Error for no measurement at all */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const [least, median, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  if (least === undefined || median === undefined || most === undefined) throw new Error('none');
  return { median, least, most };
}

/**
 * Brings two people's changes of one document together. What only one of them touched is taken
 * from him, down to a single value: a list of things with a name of their own (an anchor, an id)
 * is merged thing by thing. What both changed differently is a conflict that a person decides.
 */

/** Where something stands: names of fields, and keys of things in a list. */
export type Path = readonly string[];

export type Side = 'mine' | 'theirs';

export type Conflict = { path: Path; mine: unknown; theirs: unknown };

export type Sides = { base: unknown; mine: unknown; theirs: unknown };

export type Merged = { value: unknown; conflicts: Conflict[] };

/** The decisions of a person, by {@link pathKey}. */
export type Choices = Readonly<Record<string, Side | undefined>>;

type Thing = Readonly<Record<string, unknown>>;

/** How a place is named among choices. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** Where the merging stands, and what was decided before. */
type At = { choices: Choices; path: Path };

/** An open conflict keeps what is mine for the time being. */
export function merge(sides: Sides, at: At = { choices: {}, path: [] }): Merged {
  const { base, mine, theirs } = sides;
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, conflicts: [] };
  if (isSame(base, mine)) return { value: theirs, conflicts: [] };
  if (isThing(mine) && isThing(theirs)) {
    return mergeThings({ base: isThing(base) ? base : {}, mine, theirs }, at);
  }
  const lists = keyedLists(sides);
  if (lists !== null) return mergeLists(lists, at);
  const { choices, path } = at;
  const chosen = choices[pathKey(path)];
  return {
    value: chosen === 'theirs' ? theirs : mine,
    conflicts: chosen === undefined ? [{ path, mine, theirs }] : [],
  };
}

/** Whether two values say the same: nothing, an empty text and an empty list are all nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, at) => isSame(each, b[at]));
  }
  if (isThing(a) && isThing(b)) return namesOf(a, b).every((name) => isSame(a[name], b[name]));
  return Object.is(a, b);
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function mergeThings(
  { base, mine, theirs }: { base: Thing; mine: Thing; theirs: Thing },
  { choices, path }: At,
): Merged {
  const merged = namesOf(mine, theirs).map((name) => {
    const sides = { base: base[name], mine: mine[name], theirs: theirs[name] };
    return [name, merge(sides, { choices, path: [...path, name] })] as const;
  });
  return {
    value: Object.fromEntries(
      merged
        .filter(([, { value }]) => value !== undefined)
        .map(([name, { value }]) => [name, value]),
    ),
    conflicts: merged.flatMap(([, { conflicts }]) => conflicts),
  };
}

type Keyed = ReadonlyMap<string, Thing>;

function mergeLists(
  { base, mine, theirs }: { base: Keyed; mine: Keyed; theirs: Keyed },
  { choices, path }: At,
): Merged {
  const conflicts: Conflict[] = [];
  const value = orderOf({ base, mine, theirs }).flatMap((key) => {
    const sides = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) };
    const merged = merge(sides, { choices, path: [...path, key] });
    conflicts.push(...merged.conflicts);
    return merged.value === undefined ? [] : [merged.value];
  });
  return { value, conflicts };
}

/** The other's order, with what I have added behind what it stood behind; mine if only I moved. */
function orderOf({ base, mine, theirs }: { base: Keyed; mine: Keyed; theirs: Keyed }): string[] {
  const moved = !isSame(shared(base, theirs), shared(theirs, base));
  const [lead, guest] = moved ? [theirs, mine] : [mine, theirs];
  const order = [...lead.keys()];
  let before: string | undefined;
  for (const key of guest.keys()) {
    if (!order.includes(key)) {
      order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    }
    before = key;
  }
  return order;
}

/** The keys of one list that the other has too, in the order of the first. */
function shared(first: Keyed, second: Keyed): string[] {
  return [...first.keys()].filter((key) => second.has(key));
}

/** The three lists by key, when all that stands in them has one; null otherwise. */
function keyedLists({ base, mine, theirs }: Sides) {
  const lists = { base: keyed(base), mine: keyed(mine), theirs: keyed(theirs) };
  const { base: was, mine: ours, theirs: others } = lists;
  if (was === null || ours === null || others === null) return null;
  return { base: was, mine: apart({ was, ours, others }), theirs: others };
}

/** Two who add a thing at once may give it the same key: mine becomes one of its own. */
function apart({ was, ours, others }: { was: Keyed; ours: Keyed; others: Keyed }): Keyed {
  return new Map(
    [...ours].map(([key, thing]) => {
      const other = others.get(key);
      if (was.has(key) || other === undefined || isSame(thing, other)) return [key, thing];
      let number = 2;
      while ([was, ours, others].some((list) => list.has(`${key}-${String(number)}`))) number += 1;
      const name = `${key}-${String(number)}`;
      return [name, 'anchor' in thing ? { ...thing, anchor: name } : { ...thing, id: name }];
    }),
  );
}

function keyed(value: unknown): Keyed | null {
  if (isNothing(value)) return new Map();
  if (!Array.isArray(value)) return null;
  const entries = value.map((each: unknown) => [keyOf(each), each] as const);
  const list = new Map<string, Thing>();
  for (const [key, thing] of entries) {
    if (key === null || !isThing(thing) || list.has(key)) return null;
    list.set(key, thing);
  }
  return list;
}

function keyOf(value: unknown): string | null {
  if (!isThing(value)) return null;
  const key = value['id'] ?? ('children' in value ? value['anchor'] : null);
  return typeof key === 'string' && key !== '' ? key : null;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function namesOf(first: Thing, second: Thing): string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])];
}

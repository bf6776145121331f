import type { Path } from './merge.ts';

type Around = {
  /** The documents the place is in, of either side. */
  documents: readonly unknown[];
  /** What the panel calls a field at the top of the document. */
  field: (name: string) => string;
  /** What a part of a thing is called, by its name in the data; null when it has no word. */
  part: (name: string) => string | null;
};

/** Longest piece of a text that stands for its provision. */
const LONGEST_PIECE = 48;

/** What a person calls the place of a conflict: “Text › Article 3 · Reply › Heading”. */
export function placeName(path: Path, { documents, field, part }: Around): string {
  const words: string[] = [];
  let values = [...documents];
  path.forEach((step, depth) => {
    const inList = values.some(Array.isArray);
    values = values.map((value) => stepInto(value, step));
    if (depth === 0) words.push(field(step));
    else if (inList) words.push(thingName(values) ?? step);
    else {
      const word = part(step);
      // A list under a thing needs no word of its own: what stands in it has one.
      const passes = step === 'children' && depth < path.length - 1;
      if (!passes) words.push(word ?? step);
    }
  });
  return words.join(' › ');
}

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) {
    return value.find(
      (each: unknown) => partOf(each, 'id') === step || partOf(each, 'anchor') === step,
    );
  }
  return partOf(value, step);
}

function thingName(values: readonly unknown[]): string | null {
  const thing = values.find((value) => typeof value === 'object' && value !== null);
  if (thing === undefined) return null;
  const named = ['label', 'heading', 'name', 'nameAr', 'titleAr', 'labelAr']
    .map((name) => partOf(thing, name))
    .filter((value) => typeof value === 'string' && value !== '');
  if (named.length > 0) return named.join(' · ');
  const text = partOf(thing, 'text');
  if (typeof text !== 'string' || text === '') return null;
  return text.length > LONGEST_PIECE ? `${text.slice(0, LONGEST_PIECE)}…` : text;
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

import type { Line } from '../lines/lines.ts';
import type { Marker } from './markers.ts';

/** The part of a series of labels in a text: who heads whom. */
type Series = {
  style: string;
  kind: Marker['kind'];
  rank: number;
  at: number[];
  numbers: number[];
};

const FEWEST_ARTICLES = 3;

/**
 * Ranks named labels by how they nest: a series stands above another when each of its labels is
 * followed by one of the other, which has more of them. What the words mean elsewhere only breaks
 * ties: الفصل is a chapter in one country and, counting on below عنوان and فرع, an article in another.
 * @example "العنوان الأول … الفصل 1 … الفصل 2 … العنوان الثاني … الفصل 3" has articles named الفصل
 */
export function rankByNesting(lines: readonly Line[]): readonly Line[] {
  const series = seriesOf(lines);
  if (series.length < 2) return lines;
  const ordered = [...series].sort((a, b) => a.rank - b.rank);
  for (let pass = 0; pass < ordered.length; pass += 1)
    for (let index = 0; index + 1 < ordered.length; index += 1) {
      const [above, below] = ordered.slice(index, index + 2);
      if (above !== undefined && below !== undefined && heads(below, above) && !heads(above, below))
        ordered.splice(index, 2, below, above);
    }
  const ranks = new Map(ordered.map(({ style }, index) => [style, RANKS[index] ?? 5]));
  const inner = ordered.at(-1);
  const hasArticles = series.some(({ kind }) => kind === 'article');
  const article =
    !hasArticles && inner !== undefined && countsOn(inner, ordered) ? inner.style : '';
  return lines.map((line) => {
    const { structure } = line;
    const rank = structure === null ? undefined : ranks.get(structure.style);
    if (structure === null || rank === undefined) return line;
    const named =
      structure.style === article
        ? ({ ...structure, kind: 'article', rank: 5 } as const)
        : { ...structure, rank: structure.kind === 'article' ? structure.rank : rank };
    return { ...line, structure: named };
  });
}

/** Ranks of what stands above articles, which have 5. */
const RANKS = [1, 2, 3, 4];

function seriesOf(lines: readonly Line[]): Series[] {
  const found = new Map<string, Series>();
  for (const [index, { structure }] of lines.entries()) {
    if (structure === null || !/^(?:chapter|article)$/.test(structure.kind)) continue;
    const { style, kind, rank, number } = structure;
    const series = found.get(style) ?? { style, kind, rank, at: [], numbers: [] };
    found.set(style, series);
    series.at.push(index);
    if (!structure.label?.includes('مكرر')) series.numbers.push(number ?? 0);
  }
  return [...found.values()];
}

/** Whether labels of the second stand after each of the first, and are more. */
function heads(first: Series, second: Series): boolean {
  if (second.at.length <= first.at.length) return false;
  return first.at.every((at, index) => {
    const end = first.at[index + 1] ?? Number.MAX_SAFE_INTEGER;
    return second.at.some((place) => place > at && place < end);
  });
}

/** Whether the innermost series counts on from one part of the series above it to the next. */
function countsOn(inner: Series, ordered: readonly Series[]): boolean {
  const above = ordered.at(-2);
  const [, ...others] = above?.at ?? [];
  const isCounting = inner.numbers.every((number, index) => number === index + 1);
  return inner.at.length >= FEWEST_ARTICLES && isCounting && others.length > 0;
}

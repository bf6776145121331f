import type { Marker } from '../labels/markers.ts';
import type { Line } from '../lines/lines.ts';
import { countWords, endsSentence } from '../words/phrases.ts';

/** How a document as a whole is written; single lines are read in its light. */
export type DocumentStyle = {
  /** Headings are labelled, numbered or marked, so a plain line ending with ":" is not one. */
  readonly hasMarkedHeadings: boolean;
  /** أولاً, ثانياً number the items of a list rather than the chapters. */
  readonly adverbsAreItems: boolean;
  /** Paragraphs close with punctuation, so one that does not is cut. */
  readonly closesParagraphs: boolean;
  /** Items close with punctuation. */
  readonly closesItems: boolean;
};

/** @param lines the text without furniture, title and cover */
export function readDocumentStyle(lines: readonly Line[]): DocumentStyle {
  const kinds = lines.map(kindOf);
  function count(kind: Kind): number {
    return kinds.filter((found) => found === kind).length;
  }
  const firstArticle = kinds.indexOf('article');
  const firstAdverb = kinds.indexOf('adverb');
  const markdown = count('markdown');
  const adverbsAreItems = (firstArticle !== -1 && firstAdverb > firstArticle) || markdown > 0;
  const labelled = count('article') + count('chapter') + markdown;
  const numbered =
    count('clause') + numberedHeadings(lines, kinds) + (adverbsAreItems ? 0 : count('adverb'));
  return {
    hasMarkedHeadings: labelled > 0 || numbered > 1,
    adverbsAreItems,
    closesParagraphs: mostlyClosed(lines.filter((_, index) => kinds[index] === 'plain')),
    closesItems: mostlyClosed(lines.filter((_, index) => kinds[index] === 'item')),
  };
}

type Kind = Exclude<Marker['kind'], 'annex' | 'bullet'> | 'adverb' | 'markdown' | 'plain';

function kindOf(line: Line): Kind {
  const structure = line.structure;
  if (structure !== null)
    return structure.kind === 'annex' || structure.kind === 'bullet' ? 'chapter' : structure.kind;
  if (line.hashes > 0) return 'markdown';
  if (line.adverb !== null) return 'adverb';
  return line.item === null ? 'plain' : 'item';
}

/** Numbered lines that head what follows: short, unclosed, and with a paragraph below. */
function numberedHeadings(lines: readonly Line[], kinds: readonly Kind[]): number {
  return lines.filter((line, index) => {
    const marker = kinds[index] === 'item' ? line.item : null;
    const isShort =
      marker?.number != null && countWords(marker.rest) <= 6 && !/[.؛;]$/.test(marker.rest);
    return isShort && kinds[index + 1] === 'plain' && countWords(lines[index + 1]?.text ?? '') > 6;
  }).length;
}

const LEAST_WORDS = 8;

function mostlyClosed(lines: readonly Line[]): boolean {
  const long = lines.filter(({ text }) => countWords(text) >= LEAST_WORDS);
  const closed = long.filter(({ text }) => endsSentence(text));
  return long.length >= 3 && closed.length >= long.length * 0.7;
}

import { isRole } from '../facts/roles.ts';
import type { Line } from '../lines/lines.ts';
import type { Tail } from '../tree/joining.ts';
import { isClosingHeading, isKnownHeading } from '../words/headingWords.ts';
import * as phrases from '../words/phrases.ts';
import type { DocumentStyle } from './documentStyle.ts';

/** What the reading of lines goes by. */
export type Context = {
  readonly style: DocumentStyle;
  /** Headings announced by a table of contents, by their words. */
  readonly announced: ReadonlySet<string>;
};

/** Where a line stands. */
export type Surroundings = {
  readonly tail: Tail | null;
  readonly next: Line | undefined;
  /** Whether a label without words stands right above it, whose heading it may be. */
  readonly followsBareLabel: boolean;
  /** Whether a labelled heading stands somewhere before it. */
  readonly followsLabels: boolean;
};

const LONGEST_HEADING_WORDS = 12;
const LONGEST_PLAIN_HEADING_WORDS = 8;

/**
 * Whether a line without label or mark is a heading by itself: it is emphasised, or announced by
 * the table of contents, or one that policies commonly carry, or it stands apart above a text.
 */
export function isPlainHeading(line: Line, place: Surroundings, context: Context): boolean {
  if (phrases.countWords(line.text) > LONGEST_HEADING_WORDS || /[.؟?؛;]$/.test(line.text))
    return false;
  if (line.bold) return true;
  if (place.followsBareLabel || isCutShort(line, place.tail)) return false;
  if (context.announced.has(phrases.headingKey(line.folded))) return true;
  const isApart = line.gap > 0 || place.next === undefined || place.next.gap > 0;
  const isFree = isApart || place.tail === null || phrases.endsSentence(place.tail.text);
  if (isFree && isClosingHeading(line.folded)) return true;
  if (context.style.hasMarkedHeadings)
    return (
      isApart && (OPENING.test(phrases.headingKey(line.folded)) || isBeforeLabels(line, place))
    );
  return isKnownHeading(line.folded) || standsAbove(line, place);
}

/** Before the first label of a text its headings may have none. */
function isBeforeLabels(line: Line, { followsLabels }: Surroundings): boolean {
  return !followsLabels && line.gap > 0 && isKnownHeading(line.folded);
}

const OPENING = /^(?:ال)?(?:تمهيد|مقدمه|ديباجه)$|^(?:introduction|preamble|foreword)$/;

const NOT_INLINE = /^(?:السياسه|السياسات|policy|statement)$/;

/** "الغرض: تهدف هذه السياسة …": a common heading with its text on the same line. */
export function isInlineHeading(line: Line, { style }: Context): boolean {
  const colon = line.folded.indexOf(':');
  if (style.hasMarkedHeadings || line.gap === 0 || colon < 1 || colon === line.folded.length - 1)
    return false;
  const head = phrases.headingKey(line.folded.slice(0, colon));
  return (isKnownHeading(head) || isClosingHeading(head)) && !NOT_INLINE.test(head);
}

function isCutShort(line: Line, tail: Tail | null): boolean {
  return (
    tail !== null &&
    line.gap === 0 &&
    phrases.endsOpen(tail.folded) &&
    !phrases.endsSentence(tail.text)
  );
}

/** A short line alone between blank lines, with a list or a longer paragraph under it. */
function standsAbove(line: Line, { tail, next }: Surroundings): boolean {
  if (next === undefined || line.gap === 0 || /[,،:]$/.test(line.text)) return false;
  if (phrases.countWords(line.text) > LONGEST_PLAIN_HEADING_WORDS || !/^\p{L}/u.test(line.text))
    return false;
  if (isRole(line.text) || /[:/|]/.test(line.text) || /\d/.test(line.folded)) return false;
  if (phrases.readsAsSentence(line.text) || phrases.beginsAsContinuation(line.folded)) return false;
  const isFree = tail === null || tail.type === 'item' || phrases.endsSentence(tail.text);
  return isFree && (next.item !== null || phrases.countWords(next.text) >= 12);
}

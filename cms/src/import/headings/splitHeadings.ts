import { fold } from '../../core/arabic.ts';
import type { Element, HeadingElement } from '../tree/elements.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import {
  beginsAsContinuation,
  endsOpen,
  endsSentence,
  isDefinite,
  isSplitConstruct,
  withoutClosingMarks,
} from '../words/phrases.ts';

/**
 * Joins a Markdown heading that was cut and went on as another heading. The words decide: the
 * first has nothing under it and breaks off in a phrase that the second completes. The level of
 * the second was then an accident, so the headings of that level after it count as its equals.
 */
export function joinSplitHeadings(elements: readonly Element[]): {
  elements: Element[];
  warnings: ImportWarning[];
} {
  const joined: Element[] = [];
  const found: ImportWarning[] = [];
  let demoted: { from: number; to: number } | null = null;
  for (const element of elements) {
    if (element.type !== 'heading' || element.level === null) {
      joined.push(element);
      continue;
    }
    const last = joined.at(-1);
    if (last?.type === 'heading' && last.level !== null && isCutBetween(last, element)) {
      const text = `${last.text} ${element.text}`;
      joined[joined.length - 1] = { ...last, text };
      if (element.level > last.level) demoted = { from: element.level, to: last.level };
      found.push(warnings.headingJoined(withoutClosingMarks(text), last.line));
      continue;
    }
    if (demoted !== null && element.level <= demoted.to) demoted = null;
    joined.push(demoted?.from === element.level ? { ...element, level: demoted.to } : element);
  }
  return { elements: joined, warnings: found };
}

function isCutBetween(first: HeadingElement, second: HeadingElement): boolean {
  if (first.marker !== null || second.marker !== null || endsSentence(first.text)) return false;
  if ((second.level ?? 0) < (first.level ?? 0)) return false;
  const [one, two] = [fold(first.text).trim(), fold(second.text).trim()];
  return (
    endsOpen(one) ||
    beginsAsContinuation(two) ||
    (isSplitConstruct(one, two) && isConstructWanted(one))
  );
}

/**
 * Whether the last word of a heading waits for its genitive: an indefinite noun after a
 * preposition or a definite noun does, one after its like (أحكام عامة) may be complete.
 */
function isConstructWanted(folded: string): boolean {
  const before = folded.slice(0, folded.lastIndexOf(' '));
  const word = before.slice(before.lastIndexOf(' ') + 1);
  return before !== folded && folded.includes(' ') && (endsOpen(before) || isDefinite(word));
}

import { isOrganisationLine, readLicence } from '../facts/organisation.ts';
import type { Marker } from '../labels/markers.ts';
import type { Line } from '../lines/lines.ts';
import { isKnownHeading, isPolicyTitle } from '../words/headingWords.ts';
import { countWords, endsWithColon } from '../words/phrases.ts';
import { isContact } from './furnitureLines.ts';

const LONGEST_COVER_LINE_WORDS = 11;
const LONGEST_TITLE_WORDS = 25;
const FEWEST_LINKS = 4;
/** Lines a cover has at most, furniture aside. */
const LONGEST_COVER = 80;

/**
 * Where the cover ends and the text begins: the first line that is a heading, a label, a list item
 * or a paragraph. Before it stand the title, the association, its licence, its letterhead.
 * @param skipped lines known to be page furniture
 */
export function endOfCover(lines: readonly Line[], skipped: ReadonlySet<number>): number {
  let sawTitle = false;
  let left = LONGEST_COVER;
  for (const [index, line] of lines.entries()) {
    if (skipped.has(index) || isContact(line)) continue;
    left -= 1;
    if (left < 0) return index;
    const isTitle: boolean = !sawTitle && isTitleLike(line);
    const isBar = isMenu(line) && lines[index + 1]?.cells === null;
    if (!isTitle && !isBar && isSubstance(line)) return index;
    sawTitle ||= isTitle;
  }
  return lines.length;
}

/** The links of a web page on one line: "الرئيسية | من نحن | الوثائق | اتصل بنا". */
function isMenu({ cells, hashes }: Line): boolean {
  return hashes === 0 && (cells?.length ?? 0) >= FEWEST_LINKS;
}

function isTitleLike(line: Line): boolean {
  if (line.hashes > 0) return labelOf(line) === null && !namesOnlyOrganisation(line);
  const isShort = countWords(line.text) <= LONGEST_TITLE_WORDS && !/[.؟?]$/.test(line.text);
  return (
    isShort &&
    isPolicyTitle(line.folded) &&
    (!isKnownHeading(line.folded) || !endsWithColon(line.text))
  );
}

/** Whether a line of the cover, marked as a heading or not, names the association and no policy. */
export function namesOnlyOrganisation({ hashes, folded }: Line): boolean {
  return isOrganisationLine(folded) && (hashes === 0 || !/سياس|لايح|دليل|ميثاق|polic/.test(folded));
}

function isSubstance(line: Line): boolean {
  if (line.hashes > 0 && namesOnlyOrganisation(line)) return false;
  if (line.hashes > 0 || line.cells !== null || endsWithColon(line.text)) return true;
  if (labelOf(line) !== null || isKnownHeading(line.folded.replace(/^\d{1,2} /, ''))) return true;
  if (isOrganisationLine(line.folded) || readLicence(line.folded) !== null) {
    return countWords(line.text) > LONGEST_TITLE_WORDS;
  }
  const words = countWords(line.text);
  return words > LONGEST_COVER_LINE_WORDS || (words > 3 && /[.؟?]$/.test(line.text));
}

function labelOf({ structure, adverb, item }: Line): Marker | null {
  return structure ?? adverb ?? item;
}

import { fold } from '../core/arabic.ts';
import { nameInLine, readLicence, readOrganisation } from './facts/organisation.ts';
import { readFacts } from './facts/readFacts.ts';
import { readDocumentStyle } from './headings/documentStyle.ts';
import { joinSplitHeadings } from './headings/splitHeadings.ts';
import { readBareNumbers } from './labels/bareNumbers.ts';
import { repairMisreadNumbers } from './labels/misreadNumbers.ts';
import { rankByNesting } from './labels/nesting.ts';
import { countRestarted } from './labels/restarted.ts';
import { keepSeries } from './labels/series.ts';
import type { Line } from './lines/lines.ts';
import { frontMatterTitle, readLines } from './lines/lines.ts';
import { joinStackedRows } from './lines/stackedRows.ts';
import { partCoverRows } from './page/coverRows.ts';
import { findFurniture, reportFurniture } from './page/furniture.ts';
import { looksLikePolicy } from './page/likeness.ts';
import { reportBrokenReferences, reportDanglingReferences } from './page/references.ts';
import type { Cover } from './page/title.ts';
import { fileTitle, readCover } from './page/title.ts';
import type { ParsedPolicy } from './parsedPolicy.ts';
import { readElements } from './tree/blocks.ts';
import { partOpenings, toProvisions } from './tree/finishing.ts';
import { buildTree } from './tree/tree.ts';
import type { ImportWarning } from './words/messages.ts';
import { warnings } from './words/messages.ts';

export type { ParsedPolicy } from './parsedPolicy.ts';

/**
 * Reads a policy's text: title, association, provisions, approval, commitments, and what the
 * secretary should look at. Pure; reads any text without failing, in time linear in its length.
 * No word is lost: what is not in the result's text is listed as page furniture.
 * @param source plain text or Markdown, Arabic or English, as extracted from the office's document
 * @param file its name, for a text that has no title
 */
export function parsePolicy(source: string, file = ''): ParsedPolicy {
  // A file saved on some systems has its hamzas and vowels apart, where no word of ours is found.
  const text = source.normalize('NFC');
  const lines = partCoverRows(readLines(text));
  const furniture = findFurniture(lines);
  const cover = readCover(lines, furniture);
  const named = lines.filter((_, index) => !furniture.kinds.has(index));
  const heads = lines.filter((_, index) => furniture.kinds.get(index) === 'letterhead');
  const { organisationLine: coverLine, title: coverTitle } = cover;
  const whose = readOrganisation({ lines: named, heads, title: coverTitle, coverLine });
  const { organisation } = whose;
  const consumed = withoutOtherName(lines, cover, organisation);
  const repaired = repairMisreadNumbers(
    joinStackedRows(
      lines.filter((_, index) => !furniture.kinds.has(index) && !consumed.has(index)),
    ),
  );
  const counted = countRestarted(keepSeries(readBareNumbers(repaired.lines)));
  const body = rankByNesting(counted.lines);
  const style = readDocumentStyle(body);
  const read = joinSplitHeadings(readElements(body, { style, announced: furniture.announced }));
  const tree = buildTree(read.elements, style);
  partOpenings(tree.root);
  const provisions = toProvisions(tree.root);
  const { title, reported } = titleOf(cover, { text, file });
  const facts = readFacts(tree.root, { lines: body, provisions, title, organisation });
  return {
    title,
    organisation,
    licenceNumber: cover.licenceNumber ?? licenceIn(named) ?? licenceIn(heads),
    provisions,
    ...facts,
    readFrom: [...whose.readFrom, ...facts.readFrom],
    warnings: inOrder([
      ...(looksLikePolicy({ title: cover.title, provisions, approval: facts.approval })
        ? []
        : [warnings.unlikePolicy()]),
      ...reported,
      ...whose.warnings,
      ...reportFurniture(lines, furniture, consumed),
      ...reportRepaired(lines),
      ...reportBrokenReferences(lines),
      ...reportDanglingReferences(body, provisions),
      ...repaired.warnings,
      ...counted.warnings,
      ...read.warnings,
      ...tree.warnings,
      ...facts.warnings,
    ]),
    furniture: lines.flatMap(({ number, text }, index) =>
      furniture.kinds.has(index) ? [{ line: number, text }] : [],
    ),
  };
}

/** The title the text has, or else what stands for one, with a warning that says so. */
function titleOf(
  cover: Cover,
  { text, file }: { text: string; file: string },
): { title: string; reported: ImportWarning[] } {
  if (cover.title !== '') return { title: cover.title, reported: [] };
  const given = frontMatterTitle(text);
  if (given !== null) return { title: given, reported: [warnings.titleOfFrontMatter(given)] };
  const named = fileTitle(file);
  if (named !== null) return { title: named, reported: [warnings.titleOfFileName(named)] };
  return { title: '', reported: [warnings.titleMissing()] };
}

/** A name on the cover that differs from the one the text defines stays in the text. */
function withoutOtherName(
  lines: readonly Line[],
  { organisationLine, consumed }: Cover,
  organisation: string | null,
): ReadonlySet<number> {
  if (organisationLine === null) return consumed;
  const words = fold(organisation ?? '').split(' ');
  const isSame = fold(nameInLine(organisationLine.text))
    .split(' ')
    .every((word) => words.includes(word));
  return isSame
    ? consumed
    : new Set([...consumed].filter((index) => lines[index] !== organisationLine));
}

/** The first licence number that a line of the text states. */
function licenceIn(lines: readonly Line[]): string | null {
  return lines.map(({ folded }) => readLicence(folded)).find((number) => number !== null) ?? null;
}

function reportRepaired(lines: readonly Line[]): ImportWarning[] {
  const repaired = lines.filter(({ isRepaired }) => isRepaired);
  const [first] = repaired;
  return first === undefined ? [] : [warnings.lettersRepaired(repaired.length, first.number)];
}

/** By line; what concerns the whole text comes first. */
function inOrder(found: readonly ImportWarning[]): ImportWarning[] {
  return [...found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

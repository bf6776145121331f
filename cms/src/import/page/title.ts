import { fold } from '../../core/arabic.ts';
import { isOrganisationLine, nameInLine, readLicence } from '../facts/organisation.ts';
import type { Line } from '../lines/lines.ts';
import { isPolicyTitle } from '../words/headingWords.ts';
import * as phrases from '../words/phrases.ts';
import { endOfCover, namesOnlyOrganisation } from './cover.ts';
import type { Furniture } from './furniture.ts';

/** Endings of one file's name, and what a copy or a download adds to it. */
const AROUND_NAME = /(?:\.(?:txt|md|docx?|pdf|odt))+$|\s*\(\d+\)|^\d+\s*[-_.]\s*/gi;
const SEVERAL_ARABIC_WORDS = /^(?=.*\p{Script=Arabic}{2,}\s+\p{Script=Arabic}{2,})/u;

/**
 * The title that a file's name is: several Arabic words, as in `سياسة-الجودة (2).docx.txt`.
 * @returns null for any other name, such as `policy-7.txt`
 */
export function fileTitle(file: string): string | null {
  const name = (file.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(AROUND_NAME, '');
  const title = name.replace(/[-_\s]+/g, ' ').trim();
  return SEVERAL_ARABIC_WORDS.test(title) ? title : null;
}

/** What the cover says, and which of its lines said it. */
export type Cover = {
  readonly title: string;
  readonly organisationLine: Line | null;
  readonly licenceNumber: string | null;
  /** Lines whose words are in the title, the association's name or the licence number. */
  readonly consumed: ReadonlySet<number>;
};

const LONGEST_TITLE_LINES = 3;
const LONGEST_FALLBACK_WORDS = 15;

/**
 * Reads the title and the association from the cover, and marks as page furniture what else a
 * letterhead carries: the kingdom, the ministry, a slogan under the name, the title repeated.
 */
export function readCover(lines: readonly Line[], furniture: Furniture): Cover {
  const end = endOfCover(lines, new Set(furniture.kinds.keys()));
  const indexes = lines
    .slice(0, end)
    .flatMap((_, index) => (furniture.kinds.has(index) ? [] : [index]));
  markLetterhead(lines, indexes, furniture);
  const free = indexes.filter((index) => !furniture.kinds.has(index));
  const organisation = free.find((index) => isOrganisation(lines[index]));
  const licence = free.find((index) => readLicence(lines[index]?.folded ?? '') !== null);
  const reserved = new Set([organisation, licence].filter((index) => index !== undefined));
  const first = findTitle(lines, free, reserved);
  const titleLines = first === null ? [] : joinTitle(lines, first, reserved, end);
  const title = phrases.withoutClosingMarks(
    titleLines.map((index) => titleText(lines[index])).join(' '),
  );
  markRepeatedTitle(lines, title, furniture, new Set([...titleLines, ...reserved]));
  const name = organisation === undefined ? '' : fold(nameInLine(lines[organisation]?.text ?? ''));
  const licenceNumber = licence === undefined ? null : readLicence(lines[licence]?.folded ?? '');
  const read = { name, licenceNumber };
  const partlyRead = [...reserved].filter((index) => !isWhollyRead(lines[index], read));
  for (const index of partlyRead) furniture.kinds.set(index, 'letterhead');
  return {
    title,
    organisationLine: organisation === undefined ? null : (lines[organisation] ?? null),
    licenceNumber,
    consumed: new Set([
      ...titleLines,
      ...[...reserved].filter((index) => !partlyRead.includes(index)),
    ]),
  };
}

const READ_WORDS =
  /(?:^| )(?:اسم|الجمعيه|المنظمه|الموسسه|الجهه|(?:ال|ب)?ترخيص|(?:ال|ب)?تصريح|(?:ال)?مسجله|(?:ال)?مرخصه|(?:ال)?تسجيل|ب?رقم|licen[cs]ed?|registered|registration|no|number)(?= |$)/g;

/** Whether the name and the licence number are all that the line says. */
function isWhollyRead(
  line: Line | undefined,
  { name, licenceNumber }: { name: string; licenceNumber: string | null },
): boolean {
  if (line === undefined) return true;
  const rest = line.folded.replace(name, ' ').replace(licenceNumber ?? ' ', ' ');
  const words = rest
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(READ_WORDS, ' ')
    .replace(READ_WORDS, ' ');
  return words.trim() === '';
}

const TITLE_LABEL = /^(?:اسم|عنوان|مسمى)\s(?:السياسة|اللائحة|الوثيقة|الدليل)\s?[:|]\s?/;

function titleText(line: Line | undefined): string {
  return (line?.text ?? '').replace(TITLE_LABEL, '');
}

function findTitle(
  lines: readonly Line[],
  free: readonly number[],
  reserved: ReadonlySet<number>,
): number | null {
  const open = free.filter((index) => !reserved.has(index));
  const byLabel = open.find((index) => TITLE_LABEL.test(lines[index]?.text ?? ''));
  const byMark = open.find((index) => (lines[index]?.hashes ?? 0) > 0);
  const named = open.filter((index) => isPolicyTitle(lines[index]?.folded ?? ''));
  const byWord =
    named.find((index) => countWordsOf(lines[index]) >= FEWEST_TITLE_WORDS) ?? named[0];
  const byPlace = open.find((index) => mayBeTitle(lines[index]));
  return byLabel ?? byMark ?? byWord ?? byPlace ?? null;
}

/** "لائحة سارية" is the state of a text, "لائحة الأفلاج الأهلية" its title. */
const FEWEST_TITLE_WORDS = 3;

function countWordsOf(line: Line | undefined): number {
  return phrases.countWords(line?.text ?? '');
}

function mayBeTitle(line: Line | undefined): boolean {
  if (line === undefined || VERSION.test(line.folded) || line.cells !== null) return false;
  if (phrases.beginsWithVerb(line.folded)) return false;
  return phrases.countWords(line.text) <= LONGEST_FALLBACK_WORDS && /\p{L}{3}/u.test(line.text);
}

const VERSION =
  /^(?:ال)?(?:اصدار|نسخه|طبعه|تاريخ|رقم|رمز|كود|عام|سنه|version|edition|date|no|code)(?: |:|$)|^\d{4} ?(?:ه|م)?\b|^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}/;

function joinTitle(
  lines: readonly Line[],
  first: number,
  reserved: ReadonlySet<number>,
  end: number,
): number[] {
  const indexes = [first];
  while (indexes.length < LONGEST_TITLE_LINES) {
    const last = indexes.at(-1) ?? first;
    const [line, next] = [lines[last], lines[last + 1]];
    if (line === undefined || next === undefined || last + 1 >= end || reserved.has(last + 1))
      break;
    if (!goesOn(line, next)) break;
    indexes.push(last + 1);
  }
  return indexes;
}

/** "وضوابط الصرف": and with another noun; not a word whose first letter و is. */
const CONJOINED = /^و(?!زار|حد|ثي|قف|كال|لاي|رق|صف|ظيف)[ء-ي]{3,} [ء-ي]/;

function goesOn(line: Line, next: Line): boolean {
  if (phrases.endsSentence(line.text) || next.gap > 2 || VERSION.test(next.folded)) return false;
  if (next.hashes !== line.hashes || phrases.countWords(next.text) > LONGEST_FALLBACK_WORDS)
    return false;
  return (
    phrases.countWords(line.text) === 1 ||
    phrases.endsOpen(line.folded) ||
    phrases.beginsAsContinuation(next.folded) ||
    (next.gap === 0 && CONJOINED.test(next.folded)) ||
    phrases.isSplitConstruct(line.folded, next.folded)
  );
}

function isOrganisation(line: Line | undefined): boolean {
  return line !== undefined && namesOnlyOrganisation(line);
}

const LETTERHEAD =
  /^(?:المملكه|دوله|سلطنه|مملكه|جمهوريه|وزاره|المركز الوطني|تحت اشراف|باشراف|امانه|kingdom of|ministry of|state of)(?: |$)/;
const LONGEST_SLOGAN_WORDS = 4;

function markLetterhead(
  lines: readonly Line[],
  indexes: readonly number[],
  { kinds }: Furniture,
): void {
  const hasContacts = [...kinds].some(
    ([index, kind]) => kind === 'letterhead' && index < lines.length,
  );
  for (const index of indexes) {
    const line = lines[index];
    if (line === undefined) continue;
    const isSlogan = hasContacts && isOrganisation(lines[index - 1]) && isSloganLike(line);
    if (isSlogan || LETTERHEAD.test(line.folded)) kinds.set(index, 'letterhead');
  }
}

/** A few words set right under the association's name, neither title nor licence. */
function isSloganLike(line: Line): boolean {
  return (
    line.gap === 0 &&
    line.hashes === 0 &&
    phrases.countWords(line.text) <= LONGEST_SLOGAN_WORDS &&
    !/\d/.test(line.folded) &&
    !isPolicyTitle(line.folded) &&
    !isOrganisationLine(line.folded)
  );
}

/** The title standing again above the text or at the head of a page. */
function markRepeatedTitle(
  lines: readonly Line[],
  title: string,
  { kinds }: Furniture,
  consumed: ReadonlySet<number>,
): void {
  if (title === '') return;
  for (const [index, line] of lines.entries()) {
    if (
      line.hashes > 0 ||
      consumed.has(index) ||
      kinds.has(index) ||
      phrases.endsSentence(line.text)
    )
      continue;
    const isApart = line.gap > 0 || index === 0 || kinds.has(index - 1);
    if (isApart && line.text === title) kinds.set(index, 'letterhead');
  }
}

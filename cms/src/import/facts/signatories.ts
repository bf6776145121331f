import type { Line } from '../lines/lines.ts';
import type { Signatory } from '../parsedPolicy.ts';
import { isNameHeader, isPersonName, isRole, isRoleHeader, isStamp } from './roles.ts';

const MOST_SIGNATORIES = 100;

/**
 * Reads who signed, from the lines of an approval: a table with names and offices, lines such as
 * "name / office", or an office and a name on lines of their own.
 */
export function readSignatories(lines: readonly Line[]): Signatory[] {
  const found: Signatory[] = [];
  let header: Header | null = null;
  let isListed = false;
  let paired = -1;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const cells = line.cells?.map(withoutCaption) ?? columnsOf(line.text);
    const named = headerOf(cells);
    header = named ?? (line.cells === null ? null : header);
    if (named !== null || paired === index) continue;
    const columns = fromColumns(cells, next?.cells ?? []);
    const pairs = line.cells === null ? [] : fromCells(line.cells);
    const pair = fromPair(line, next) ?? (next === undefined ? null : fromPair(next, line));
    const signatory = fromRow(cells, header) ?? pair ?? fromRun(line.text);
    if (signatory !== null && signatory === pair) paired = index + 1;
    const name: string | null = isListed && signatory === null ? loneName(line) : null;
    isListed = LISTED.test(line.folded) || (isListed && (name ?? signatory) !== null);
    if (columns.length > 0) found.push(...columns);
    else if (pairs.length > 0) found.push(...pairs);
    else if (signatory !== null) found.push(signatory);
    else if (name !== null) found.push({ name, role: null });
  }
  const once = new Map(found.map((signatory) => [signatory.name, signatory]));
  return [...once.values()].slice(0, MOST_SIGNATORIES);
}

/** "التوقيعات:", "أعضاء مجلس الإدارة:": names alone follow, a line each. */
const LISTED =
  /^(?:ال)?(?:توقيع|توقيعات|تواقيع|امضاء|امضاءات|موقعون|اسماء|اعضاء)(?: (?:ادناه|(?:ال)?اعضاء|(?:ال)?مجلس|الاداره|الموقعين|المكتب|الهييه|الاداريه|التنفيذي))* ?:?$|^(?:signatures|signed(?: by)?|members(?: of the board)?) ?:?$/;

/** A name alone on its line, numbered or not, without the room to sign. */
function loneName({ text, cells }: Line): string | null {
  const [name, ...rest] = cells === null ? columnsOf(text) : [];
  return name !== undefined && rest.length === 0 && isPersonName(name) ? name : null;
}

const CAPTION = /(?:الاسم|الصفة|المنصب|Name|Position|Role)\s?[:：/]/gi;

function withoutCaption(cell: string): string {
  return cell
    .replace(CAPTION, '')
    .replace(/^\(توقيع\)/, '')
    .trim();
}

type Header = { name: number; role: number | null };

function headerOf(cells: readonly string[]): Header | null {
  const name = cells.findIndex(isNameHeader);
  const role = cells.findIndex(isRoleHeader);
  return name === -1 || cells.length < 2 ? null : { name, role: role === -1 ? null : role };
}

/** A line that parts a name and an office by a dash, a slash, a colon or a comma. */
function columnsOf(text: string): readonly string[] {
  if (text.length > 150) return [];
  const bare = text
    .replace(/^[-•*]\s/, '')
    .replace(/^[\d٠-٩]{1,2}\s?[-–.)/]\s?/, '')
    .replace(/(?:التوقيع|توقيع|signature)\s?[:：]?[\s.…_-]*$/i, '')
    .replace(CAPTION, ' / ')
    .replace(/\s?\(([^()]{3,60})\)/g, ' / $1 / ');
  return bare
    .split(/\s[-–—/|]\s?|\s?[:،,|]\s/)
    .map((part) => part.replace(/[.…_]{2,}/g, '').trim())
    .filter((part) => part !== '');
}

function fromRow(cells: readonly string[], header: Header | null): Signatory | null {
  if (cells.length < 2 || cells.length > 8) return null;
  if (header !== null) {
    const name = cells[header.name] ?? '';
    const role = header.role === null ? (cells.find(isRole) ?? '') : (cells[header.role] ?? '');
    return isPersonName(name) ? { name, role: role === '' ? null : role } : null;
  }
  const role = cells.find(isRole);
  const name = cells.find(isPersonName);
  return role === undefined || name === undefined ? null : { name, role };
}

/** Offices side by side, and under each the name of who holds it. */
function fromColumns(cells: readonly string[], below: readonly string[]): Signatory[] {
  if (cells.length < 2 || cells.length !== below.length || !cells.every(isRole)) return [];
  return below.every(isPersonName)
    ? below.map((name, at) => ({ name, role: cells[at] ?? null }))
    : [];
}

/** Cells that each hold an office and a name: "رئيس المجلس: سعد بن ناصر". */
function fromCells(cells: readonly string[]): Signatory[] {
  const pairs = cells.map((cell) => fromRow(columnsOf(cell), null));
  return pairs.filter((pair) => pair !== null).length === cells.length
    ? pairs.filter((pair) => pair !== null)
    : [];
}

/** Name and office with nothing between them, in a numbered line or one with room to sign. */
function fromRun(text: string): Signatory | null {
  if (text.length > 150) return null;
  const bare = text.replace(/^[\d٠-٩]{1,2}\s?[-–.)/]?\s/, '').replace(/[\s.…_]{2,}$/, '');
  const words = bare.split(' ');
  if (bare === text || words.length > LONGEST_RUN_WORDS) return null;
  const at = words.findIndex((_, index) => index >= 2 && isRole(words.slice(index).join(' ')));
  const name = words.slice(0, at).join(' ');
  return at === -1 || !isPersonName(name) ? null : { name, role: words.slice(at).join(' ') };
}

const LONGEST_RUN_WORDS = 14;

/** An office alone on its line, or beside the place of a stamp, with a name alone on the next. */
function fromPair(line: Line, next: Line | undefined): Signatory | null {
  if (next === undefined || next.cells !== null || next.gap > 2) return null;
  const beside = (line.cells ?? []).filter((cell) => cell !== '' && !isStamp(cell));
  const [text] = beside.length === 1 ? beside : [line.text];
  const role = (text ?? '').replace(/[\s:،]+$/, '');
  const name = withoutCaption(next.text.replace(/[\s.…_]+$/, ''));
  const isPair =
    isRole(role) && isPersonName(name) && columnsOf(withoutCaption(next.text)).length === 1;
  return isPair ? { name, role } : null;
}

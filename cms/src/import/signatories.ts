import type { Line } from './lines.ts';
import type { Signatory } from './parsedPolicy.ts';
import { isNameHeader, isPersonName, isRole, isRoleHeader } from './roles.ts';

const MOST_SIGNATORIES = 100;

/**
 * Reads who signed, from the lines of an approval: a table with names and offices, lines such as
 * "name / office", or an office and a name on lines of their own.
 */
export function readSignatories(lines: readonly Line[]): Signatory[] {
  const found: Signatory[] = [];
  let header: Header | null = null;
  for (const [index, line] of lines.entries()) {
    const cells = line.cells?.map(withoutCaption) ?? columnsOf(line.text);
    const named = headerOf(cells);
    header = named ?? (line.cells === null ? null : header);
    if (named !== null) continue;
    const columns = fromColumns(cells, lines[index + 1]?.cells ?? []);
    const signatory = fromRow(cells, header) ?? fromPair(line, lines[index + 1]);
    if (columns.length > 0) found.push(...columns);
    else if (signatory !== null) found.push(signatory);
  }
  const once = new Map(found.map((signatory) => [signatory.name, signatory]));
  return [...once.values()].slice(0, MOST_SIGNATORIES);
}

const CAPTION = /(?:الاسم|الصفة|المنصب|Name|Position|Role)\s?[:：]/gi;

function withoutCaption(cell: string): string {
  return cell.replace(CAPTION, '').trim();
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
    .replace(CAPTION, ' / ');
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

/** An office alone on its line with a name alone on the next. */
function fromPair({ text }: Line, next: Line | undefined): Signatory | null {
  if (next === undefined || next.cells !== null || next.gap > 2) return null;
  const role = text.replace(/[\s:،]+$/, '');
  const name = next.text.replace(/[\s.…_]+$/, '');
  const isPair = isRole(role) && isPersonName(name) && columnsOf(next.text).length === 1;
  return isPair ? { name, role } : null;
}

import type { Provision } from '../../core/provision.ts';
import { walkProvisions } from '../../core/provision.ts';

/** Changes that change no word of a text. */
export const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'line ends of Windows': (text) => text.replace(/\r?\n/g, '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'hamzas apart': (text) => text.normalize('NFD'),
  'no blank lines': (text) => text.replace(/\n(?:[ \u00a0\t]*\n)+/g, '\n'),
  'lines wrapped at 70': (text) => text.split('\n').flatMap(wrap).join('\n'),
  'Arabic digits': (text) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  'Latin digits': (text) => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)),
  'page numbers': withPageNumbers,
};

const WIDTH = 70;
const PAGE_LINES = 28;

function wrap(line: string): string[] {
  if (line.length <= WIDTH || /^\s*\|/.test(line)) return [line];
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open.trim() !== '' && `${open} ${word}`.length > WIDTH) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  return [...lines, open];
}

/** A lone number after every page of lines, never inside a Markdown table. */
function withPageNumbers(text: string): string {
  const source = text.replace(/\n+$/, '').split('\n');
  const lines: string[] = [];
  let [count, page] = [0, 0];
  for (const [index, line] of source.entries()) {
    const isText = line.trim() !== '';
    if (isText) count += 1;
    lines.push(line);
    if (!isText || count < PAGE_LINES || /^\s*\|/.test(source[index + 1] ?? '')) continue;
    [count, page] = [0, page + 1];
    lines.push(String(page));
  }
  return `${lines.join('\n')}\n${String(page + 1)}\n`;
}

/** Labels and headings in reading order, each with its depth. */
export function outlineOf(provisions: readonly Provision[]): string {
  return Array.from(walkProvisions(provisions))
    .filter(({ provision: { label, heading } }) => label !== null || heading !== null)
    .map(({ provision: { label, heading }, ancestors }) =>
      [String(ancestors.length), alike(label), alike(heading)].join(' '),
    )
    .join('\n');
}

const ADDED = 'يقرأ الحاضرون هذه الصفحة قبل التوقيع عليها ويحتفظ كل منهم بصورة منها.';
const ARTICLE = /^(?:ال)?(?:مادة|فصل|بند)|^§/;

/** A text with one provision more, and the provision that it may have changed. */
export type Insertion = { text: string; touched: Provision | null };

/**
 * Puts a provision of the text's own form between the first two of a list: articles get "… مكرر",
 * headings a heading, other labels a paragraph, which the provision before it takes.
 */
export function withClause(text: string, provisions: readonly Provision[]): Insertion | null {
  const found = listsIn(provisions);
  const list =
    found.find((some) => some.every(({ label }) => ARTICLE.test(alike(label)))) ?? found[0];
  const [first, second] = list ?? [];
  if (first === undefined || second === undefined) return null;
  const lines = text.split('\n');
  const before = lineOf(lines, first, -1);
  const at = lineOf(lines, second, before);
  if (before < 0 || at < 0) return null;
  const gap = (lines[at - 1] ?? '').trim() === '' ? [''] : [];
  const air = lines[at + 1]?.trim() === '' ? [''] : [];
  function put(...own: string[]): string {
    return [...lines.slice(0, at), ...own, ...gap, ...lines.slice(at)].join('\n');
  }
  if (ARTICLE.test(alike(second.label))) {
    const line = alike(lines[before] ?? '');
    const label = (lines[before] ?? '').includes(first.label ?? '')
      ? (first.label ?? '')
      : alike(first.label);
    const after = line.slice(line.indexOf(alike(first.label)) + alike(first.label).length);
    const mark = /^\s*[:：.]?/.exec(after)?.[0] ?? '';
    const isHeaded = first.heading !== null && line.includes(alike(first.heading));
    const added = `${label} مكرر${isHeaded ? `${mark} حفظ الصورة` : mark}`;
    return { text: put(added, ...air, ADDED), touched: null };
  }
  if (second.label !== null) return { text: put(ADDED), touched: first };
  const start = /^\s*(?:[•·*-]|#+)?\s*/.exec(lines[at] ?? '')?.[0] ?? '';
  const colon = /[:：]\s*$/.test(lines[at] ?? '') ? ':' : '';
  return { text: put(`${start}حفظ الصورة${colon}`, ...air, ADDED), touched: null };
}

function listsIn(provisions: readonly Provision[]): Provision[][] {
  const own = provisions.filter(({ label, heading }) => label !== null || heading !== null);
  return [own, ...provisions.flatMap(({ children }) => listsIn(children))].filter(
    ({ length }) => length > 1,
  );
}

function lineOf(lines: readonly string[], { label, heading }: Provision, after: number): number {
  return lines.findIndex((line, at) => {
    if (at <= after) return false;
    return label === null
      ? alike(line)
          .replace(/^[•·*#-]+ ?/, '')
          .startsWith(alike(heading))
      : alike(line).includes(alike(label));
  });
}

/** Anchors of the provisions that the insertion did not touch: how many there were, and how many stayed. */
export function anchorsKept(
  before: readonly Provision[],
  after: readonly Provision[],
  touched: Provision | null,
): { kept: number; asked: number } {
  const anchors = new Set(Array.from(walkProvisions(after), ({ provision }) => keyOf(provision)));
  const asked = Array.from(walkProvisions(before)).filter(
    ({ provision, ancestors }) =>
      touched === null || (provision !== touched && !ancestors.includes(touched)),
  );
  const kept = asked.filter(({ provision }) => anchors.has(keyOf(provision)));
  return { kept: kept.length, asked: asked.length };
}

function keyOf({ anchor, label, heading, text }: Provision): string {
  return [anchor, alike(label), alike(heading), alike(text)].join('|');
}

function alike(text: string | null): string {
  return (text ?? '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u064b-\u0652\u0670ـ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

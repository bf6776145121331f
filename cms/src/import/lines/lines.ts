import { fold, repairLamAlef } from '../../core/arabic.ts';
import { readItemMarker } from '../labels/itemMarkers.ts';
import type { Marker } from '../labels/markers.ts';
import { readAdverbMarker, readStructureMarker } from '../labels/structureMarkers.ts';
import { readCells } from './cells.ts';

/** One line of the source that says something. */
export type Line = {
  /** Number in the source, from 1. */
  readonly number: number;
  /** The words without outer and doubled spaces, invisible marks and Markdown emphasis. */
  readonly text: string;
  readonly folded: string;
  /** Cells of a table row, else null. */
  readonly cells: readonly string[] | null;
  /** The label it begins with, by kind of label; see the readers of each. */
  readonly structure: Marker | null;
  readonly adverb: Marker | null;
  readonly item: Marker | null;
  /** Columns of white space before the text; a tab counts four. */
  readonly indent: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** Whether a form feed stands before it. */
  readonly newPage: boolean;
  /** Level of a Markdown heading, 0 for none. */
  readonly hashes: number;
  /** Whether letters of it were turned round and turned back. */
  readonly isRepaired: boolean;
  /** Whether the whole line is emphasised. */
  readonly bold: boolean;
};

/**
 * Splits a source into its lines, leaving out blank ones and a front matter at its top. Line ends
 * of every system count; Arabic presentation forms, as some PDF files yield, become
 * letters; tatweel that stretches a word is dropped.
 */
export function readLines(source: string): Line[] {
  const visible = source
    .replace(INVISIBLE, '')
    .replace(CONTROLS, ' ')
    .replace(PRESENTATION_FORMS, toLetters)
    .replace(LOOSE_JOINERS, '')
    .replace(STRETCHING, '');
  const raw = visible.split(/\r\n|\n|\r/);
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  for (let index = frontMatterLength(raw); index < raw.length; index += 1) {
    for (const part of (raw[index] ?? '').split(/[\u2028\u2029\u0085]/)) {
      newPage ||= part.includes('\f');
      const line = readLine(part, { number: index + 1, gap, newPage });
      gap = line === null ? gap + 1 : 0;
      if (line === null) continue;
      newPage = false;
      lines.push(line);
    }
  }
  return lines;
}

/** The `title` of a front matter, for a text that has no title of its own. */
export function frontMatterTitle(source: string): string | null {
  const raw = source
    .slice(0, 20_000)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/);
  const head = raw.slice(0, frontMatterLength(raw));
  const title = head.find((line) => line.startsWith('title:'))?.slice('title:'.length) ?? '';
  const bare = title.trim().replace(/^(['"])(.*)\1$/, '$2');
  return bare === '' ? null : bare;
}

const LONGEST_FRONT_MATTER = 200;

function frontMatterLength(raw: readonly string[]): number {
  if (raw[0]?.trimEnd() !== '---') return 0;
  const end = raw.slice(1, LONGEST_FRONT_MATTER).findIndex((line) => line.trimEnd() === '---');
  const inside = raw.slice(1, end + 1);
  const isFrontMatter = end > 0 && inside.some((line) => /^[\w-]{1,40}:(?:\s|$)/.test(line));
  return isFrontMatter ? end + 2 : 0;
}

/** Reads one line; null when it says nothing. */
export function readLine(
  raw: string,
  place: Pick<Line, 'number' | 'gap' | 'newPage'>,
): Line | null {
  const content = raw.trim();
  if (content === '') return null;
  const { text: bare, hashes } = withoutHashes(content);
  const written = /^>|[*_\\<&]/.test(bare) ? withoutMarkup(bare) : bare;
  const plain = repairLamAlef(written);
  const text = plain.replace(SPACES, ' ').trim();
  if (text === '') return null;
  const structure = readStructureMarker(text);
  const adverb = readAdverbMarker(text);
  return {
    ...place,
    text,
    folded: fold(text).trim(),
    structure,
    adverb,
    item: readItemMarker(text),
    cells: readCells(plain.trim(), structure !== null || adverb !== null),
    indent: indentOf(raw),
    hashes,
    isRepaired: plain !== written,
    bold: /^(\*\*|__)[^*]{2,300}\1:?$/.test(bare),
  };
}

const INVISIBLE = /[\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
const PRESENTATION_FORMS = /[\ufb50-\ufdcf\ufe70-\ufefc]+/g;
/** Joiners and non-joiners mean something between letters only. */
const LOOSE_JOINERS = /[\u200c\u200d]+(?!\p{L})/gu;
/** Tatweel inside a word stretches it and says nothing; after ه (هـ) or alone it is kept. */
const STRETCHING = /(?<=[ء-غف-ي])ـ+(?=[ء-غف-ي\u064b-\u0652])/g;
const SPACES = /\s+/g;

function toLetters(forms: string): string {
  return forms.normalize('NFKC');
}

function withoutHashes(text: string): { text: string; hashes: number } {
  const hashes = /^#{1,6}(?=\s|$)/.exec(text)?.[0].length ?? 0;
  if (hashes === 0) return { text, hashes };
  let end = text.length;
  while (end > hashes && text.charAt(end - 1) === '#') end -= 1;
  return { text: text.slice(hashes, end).trim(), hashes };
}

/** Takes away Markdown's emphasis and escapes; what they mark stays. */
function withoutMarkup(text: string): string {
  return text
    .replace(/^(?:>\s?)+/, '')
    .replace(/<br\s?\/?>/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/\*\*([^*]{1,2000})\*\*/g, '$1')
    .replace(/(^|\s)__([^_]{1,2000})__(?=\s|:|$)/g, '$1$2')
    .replace(/(^|[\s(])_([^_]{1,2000})_(?=[\s.,:;،؛)]|$)/g, '$1$2')
    .replace(/(^|[\s(])\*([^\s*](?:[^*]{0,2000}[^\s*])?)\*(?=[\s.,:;،؛)]|$)/g, '$1$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, '$1');
}

function indentOf(text: string): number {
  let indent = 0;
  for (const character of text) {
    if (character === '\t') indent += 4;
    else if (/\s/.test(character)) indent += 1;
    else break;
  }
  return indent;
}

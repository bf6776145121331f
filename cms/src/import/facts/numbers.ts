import { readOrdinal } from '../../core/arabic.ts';
import { readEnglish } from '../labels/structureMarkers.ts';
import type { ParsedApproval } from '../parsedPolicy.ts';
import type { Pattern, Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** The numbers of an approval. */
export type Numbers = Pick<
  ParsedApproval,
  'meetingNumber' | 'term' | 'minutesNumber' | 'resolutionNumber'
>;

type Kind = keyof Numbers;

const PREFIX = '^[وفبلك]{0,2}(?:ال|ل)?';

/** The nouns whose numbers are facts of an approval; a number belongs to the noun before it. */
export const NUMBERED: readonly (Pattern & { kind: Kind })[] = [
  {
    kind: 'meetingNumber',
    reads: new RegExp(`${PREFIX}(?:اجتماع|جلس[هت])(?:ه|ها|هم|ا)?$|^(?:meeting|session)$`),
    example: 'باجتماعه',
  },
  { kind: 'term', reads: new RegExp(`${PREFIX}(?:دور[هت])(?:ه|ها|هم)?$|^term$`), example: 'دورته' },
  {
    kind: 'minutesNumber',
    reads: new RegExp(`${PREFIX}محضر(?:ه|ها|هم)?$|^minutes$`),
    example: 'بالمحضر',
  },
  {
    kind: 'resolutionNumber',
    reads: new RegExp(`${PREFIX}قرار(?:ه|ها|هم)?$|^resolution$|^decision$`),
    example: 'بقرارها',
  },
];

const NUMBER_WORDS = /^(?:ب?رقم|برقمه|ذ[اوي]|ذات|الرقم|عدد|no|number|nr)$/;
const STOP = /^(?:[وفب]?(?:ال)?تاريخ|الموافق|[بو]?يوم|ل?عام|ل?سنه|بعنوان|dated?|on|held|هذه|هذا)$/;
const LONGEST_SEARCH = 11;

/** Reads the numbers of meeting, term, minutes and resolution, in digits or ordinal words. */
export function readNumbers(folded: string): Numbers {
  const tokens = tokensOf(folded);
  const found: Numbers = {
    meetingNumber: null,
    term: null,
    minutesNumber: null,
    resolutionNumber: null,
  };
  for (const [index, token] of tokens.entries()) {
    const kind = kindOf(token);
    if (kind === null || found[kind] !== null) continue;
    const written = numberAfter(tokens, index, kind) ?? ordinalBefore(tokens, index);
    if (written === null) continue;
    const number = kind === 'resolutionNumber' ? written : withoutYear(written);
    if (kind === 'meetingNumber' || kind === 'resolutionNumber')
      found[kind] = /^\d+$/.test(number) ? Number(number) : number;
    else found[kind] = Number.parseInt(number, 10);
  }
  return found;
}

function kindOf({ kind, word }: Token): Kind | null {
  return kind === 'word' ? (NUMBERED.find(({ reads }) => reads.test(word))?.kind ?? null) : null;
}

/** The number that follows a noun before another noun, a text or a date begins, as written. */
function numberAfter(tokens: readonly Token[], index: number, kind: Kind): string | null {
  const after = tokens.slice(index + 1, index + LONGEST_SEARCH);
  for (const [offset, token] of after.entries()) {
    const at = index + 1 + offset;
    const { kind: type, word } = token;
    if (type === 'number') return plainNumber(tokens, at);
    const ordinal = ordinalAt(tokens, at);
    if (ordinal !== null) return String(ordinal);
    const other = kindOf(token);
    if (type === 'date' || type === 'document' || STOP.test(word)) return null;
    if ((other !== null && other !== kind) || word === ';') return null;
    if (word === '.' && !NUMBER_WORDS.test(tokens[at - 1]?.word ?? '')) return null;
  }
  return null;
}

/** "17", "12/1445" and "12 / 1445", but no year alone. */
function plainNumber(tokens: readonly Token[], at: number): string | null {
  const [token = '', sign = '', next = ''] = tokens.slice(at, at + 3).map(({ word }) => word);
  const written = /^[/-]$/.test(sign) && /^\d+$/.test(next) ? `${token}${sign}${next}` : token;
  const previous = tokens[at - 1]?.word ?? '';
  const isNamed = NUMBER_WORDS.test(previous) || previous === '(';
  if (written.split(/[/-]/).some((part) => part.length > 6)) return null;
  return isYear(written) && !isNamed ? null : written;
}

function isYear(text: string): boolean {
  return /^(?:1[345]\d\d|20\d\d|19\d\d)$/.test(text);
}

/** "3/2026" is the third of a year; "3/27/366" is one number. */
function withoutYear(written: string): string {
  const parts = written.split(/[/-]/);
  return parts.length === 2 ? (parts.find((part) => !isYear(part)) ?? written) : written;
}

/** An ordinal with the article, or in brackets: الثاني, (الثانية), الحادي عشر. */
function ordinalAt(tokens: readonly Token[], at: number): number | null {
  const words = tokens.slice(at, at + 4).map(({ word }) => word);
  const [first = ''] = words;
  const isBare = !first.startsWith('ال') && tokens[at - 1]?.word !== '(';
  return isBare ? null : (readOrdinal(words)?.value ?? null);
}

/** English puts ordinals first: its third ordinary meeting, the 2nd term. */
function ordinalBefore(tokens: readonly Token[], index: number): string | null {
  const words = tokens.slice(Math.max(0, index - 3), index + 1).map(({ word }) => word);
  if (!/^[a-z]/.test(words.pop() ?? '')) return null;
  for (const [back, word] of words.reverse().entries()) {
    const isSuffix = /^(?:st|nd|rd|th)$/.test(word);
    const number = words[back + 1] ?? '';
    if (isSuffix && /^\d+$/.test(number)) return number;
    const value = /(?:st|nd|rd|th)$/.test(word) ? (readEnglish([word])?.value ?? null) : null;
    if (value !== null) return String(value);
  }
  return null;
}

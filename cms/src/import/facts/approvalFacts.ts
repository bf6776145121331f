import { fold, GREGORIAN_MONTHS, HIJRI_MONTHS, readOrdinal } from '../../core/arabic.ts';
import { readEnglish } from '../labels/structureMarkers.ts';
import type { ParsedApproval } from '../parsedPolicy.ts';

/** The numbers of an approval. */
export type Facts = Pick<
  ParsedApproval,
  'meetingNumber' | 'term' | 'minutesNumber' | 'resolutionNumber'
>;

type Kind = keyof Facts;

const PREFIX = '^[وفبلك]{0,2}(?:ال|ل)?';
const KEYWORDS: readonly (readonly [Kind, RegExp])[] = [
  ['meetingNumber', new RegExp(`${PREFIX}(?:اجتماع|جلس[هت])(?:ه|ها|هم|ا)?$|^(?:meeting|session)$`)],
  ['term', new RegExp(`${PREFIX}(?:دور[هت])(?:ه|ها|هم)?$|^term$`)],
  ['minutesNumber', new RegExp(`${PREFIX}محضر(?:ه|ها|هم)?$|^minutes$`)],
  ['resolutionNumber', new RegExp(`${PREFIX}قرار(?:ه|ها|هم)?$|^resolution$|^decision$`)],
];

const NUMBER_WORDS = /^(?:ب?رقم|برقمه|ذ[اوي]|ذات|الرقم|no|number|nr)$/;
const DATE_WORDS =
  /^(?:[وفب]?(?:ال)?تاريخ|الموافق|[بو]?يوم|ل?عام|سنه|بعنوان|dated?|on|held|هذه|سياسه|لايحه|السياسه|اللايحه)$/;
const LONGEST_SEARCH = 11;
const LONGEST_TEXT = 5_000;

/** Reads the numbers of meeting, term, minutes and resolution, in digits or ordinal words. */
export function readFacts(text: string): Facts {
  const tokens =
    fold(text.slice(0, LONGEST_TEXT)).match(/\d+(?:[/-]\d+)*|[\p{L}]+|[^\s\p{L}\d]/gu) ?? [];
  const facts: Facts = {
    meetingNumber: null,
    term: null,
    minutesNumber: null,
    resolutionNumber: null,
  };
  for (const [index, token] of tokens.entries()) {
    const kind = kindOf(token);
    if (kind === null || facts[kind] !== null) continue;
    const written = numberAfter(tokens, index, kind) ?? ordinalBefore(tokens, index);
    if (written === null) continue;
    if (kind === 'resolutionNumber')
      facts[kind] = /^\d+$/.test(written) ? Number(written) : written;
    else facts[kind] = integerOf(written);
  }
  return facts;
}

function kindOf(token: string): Kind | null {
  return KEYWORDS.find(([, pattern]) => pattern.test(token))?.[0] ?? null;
}

/** The number that follows a keyword before another fact or a date begins, as written. */
function numberAfter(tokens: readonly string[], index: number, kind: Kind): string | null {
  for (let at = index + 1; at < Math.min(tokens.length, index + LONGEST_SEARCH); at += 1) {
    const token = tokens[at] ?? '';
    if (/^\d/.test(token)) return plainNumber(tokens, at, kind);
    const ordinal = ordinalAt(tokens, at);
    if (ordinal !== null) return String(ordinal);
    const other = kindOf(token);
    if ((other !== null && other !== kind) || DATE_WORDS.test(token)) return null;
    if (token === ';' || (token === '.' && !NUMBER_WORDS.test(tokens[at - 1] ?? ''))) return null;
  }
  return null;
}

/** "17", "12/1445" and "12 / 1445", but no date and no year alone. */
function plainNumber(tokens: readonly string[], at: number, kind: Kind): string | null {
  const [token = '', sign = '', next = ''] = tokens.slice(at, at + 3);
  const isApart = /^[/-]$/.test(sign) && /^\d+$/.test(next);
  const written = isApart ? `${token}${sign}${next}` : token;
  const parts = written.split(/[/-]/);
  const isDate = parts.length > 2 || (isApart && /^[/-]$/.test(tokens[at + 3] ?? ''));
  if (isDate && !(kind === 'resolutionNumber' && NUMBER_WORDS.test(tokens[at - 1] ?? '')))
    return null;
  if (parts.some((part) => part.length > 6) || isDayOfMonth(tokens, at)) return null;
  return parts.length === 1 &&
    isYear(written) &&
    !NUMBER_WORDS.test(tokens[at - 1] ?? '') &&
    tokens[at - 1] !== '('
    ? null
    : written;
}

/** "المنعقدة في 18 فبراير": a day, not the number of the meeting. */
function isDayOfMonth(tokens: readonly string[], at: number): boolean {
  if (NUMBER_WORDS.test(tokens[at - 1] ?? '')) return false;
  const [, next = '', second = ''] = tokens.slice(at, at + 3);
  return [next, `${next} ${second}`].some(
    (name) => HIJRI_MONTHS.has(name) || GREGORIAN_MONTHS.has(name),
  );
}

function isYear(text: string): boolean {
  return /^(?:1[345]\d\d|20\d\d|19\d\d)$/.test(text);
}

function integerOf(written: string): number | null {
  const part = written.split(/[/-]/).find((number) => !isYear(number)) ?? written.split(/[/-]/)[0];
  return part === undefined ? null : Number(part);
}

/** An ordinal with the article, or in brackets: الثاني, (الثانية), الحادي عشر. */
function ordinalAt(tokens: readonly string[], at: number): number | null {
  const token = tokens[at] ?? '';
  if (!token.startsWith('ال') && tokens[at - 1] !== '(') return null;
  return readOrdinal(tokens.slice(at, at + 4))?.value ?? null;
}

/** English puts ordinals first: its third ordinary meeting, the 2nd term. */
function ordinalBefore(tokens: readonly string[], index: number): string | null {
  if (!/^[a-z]/.test(tokens[index] ?? '')) return null;
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = tokens[at] ?? '';
    if (!/^[a-z]/.test(token)) return null;
    const isSuffix = /^(?:st|nd|rd|th)$/.test(token) && /^\d+$/.test(tokens[at - 1] ?? '');
    if (isSuffix) return tokens[at - 1] ?? null;
    if (!/(?:st|nd|rd|th)$/.test(token)) continue;
    const value = readEnglish([token])?.value ?? null;
    if (value !== null) return String(value);
  }
  return null;
}

import type { IsoDate } from '../../core/dates.ts';
import { addDays } from '../../core/dates.ts';
import type { Evidence } from '../parsedPolicy.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { UNDONE } from './acts.ts';
import { documentAt, isNameOf } from './documents.ts';
import type { Pattern, Sentence } from './tokens.ts';
import { tokensOf } from './tokens.ts';
import { readDateFrom } from './writtenDate.ts';

/** The day a text takes effect, as it says itself. */
export type ReadEffect = {
  effectiveFrom: IsoDate | null;
  readFrom: Evidence[];
  warnings: ImportWarning[];
};

const AND = '(?<!\\p{L})[وفسل]{0,2}';
function said(words: string): RegExp {
  return new RegExp(`${AND}(?:${words})(?!\\p{L})`, 'gu');
}

/** Words that say of a text that it takes effect. */
export const EFFECTS: readonly Pattern[] = [
  {
    reads: said('(?:يعمل|(?:يبدا|يجري|يسري|بدا) (?:ال)?عمل)'),
    example: 'يبدأ العمل بهذا الميثاق من يوم 15/3/2019',
  },
  {
    reads: said(
      '(?:تسري|يسري|تطبق|يطبق|تنفذ|ينفذ|(?:يبدا|بدا) (?:سريان|نفاذ|تطبيق|تنفيذ)(?:ها|ه)?)',
    ),
    example: 'تسري هذه السياسة ابتداءً من 1/1/2024',
  },
  {
    reads: said(
      '(?:تدخل|يدخل|تصبح|يصبح|تعتبر|يعتبر|تعد|يعد|تكون|يكون)(?= (?:\\S+ ){0,4}(?:حيز|نافذ|ساري|معمول))',
    ),
    example: 'يدخل هذا النظام حيز النفاذ في غرة جويلية 2024',
  },
  { reads: said('(?:ساريه?|نافذه?)'), example: 'هذه السياسة سارية المفعول منذ 5 يوليوز 2020' },
  {
    reads: said('تاريخ (?:ال|بدء ال)?(?:سريان|نفاذ|تطبيق|تفعيل|تنفيذ|عمل ب(?:ها|ه))'),
    example: 'تاريخ السريان: 1/9/2023',
  },
  {
    reads:
      /\b(?:takes? effect|comes? into (?:force|effect)|(?:is )?effective(?: date)?|in force)\b/g,
    example: 'This policy takes effect on 1 May 2023',
  },
];

const FROM =
  /(?:(?:اعتبارا|ابتداء|بدءا|وذلك|من|منذ|في|بتاريخ|تاريخ|يوم|شهر|مطلع|on|from|as of)(?: |$))*[:|(]? ?$/;
/** Words between the verb and the day that name nothing else. */
const SAYS_NO_OTHER =
  /^(?:ب?(?:هذه|هذا)|ب(?:ها|ه)|احكام(?:ها|ه)?|باحكام(?:ها|ه)?|(?:ال)?مفعول|حيز|ال(?:نفاذ|تنفيذ|تطبيق|عمل)|ناف\S+|سار\S+|معمولا?|ك?ذلك|رسميا|فعليا|اعتبارا|ابتداء|بدءا|من|منذ|في|بتاريخ|تاريخ|يوم|اليوم|وذلك|شهر|on|from|as|of|date|this|is|[:|(,-])$/;
const EVENT =
  /^(?:(?:اعتبارا |ابتداء |بدءا )?من (?:تاريخ |يوم )?|فور |بعد )(?:(اليوم التالي) (?:ل?تاريخ |ل)?)?(?:ل?ل?تاريخ )?ل?(?:ل|ال)?(?:اعتماد|اقرار|مصادقه|موافقه|اجازه)/;
const OUTSIDE = /وزير|وزاره|مركز|جهه|محكمه|سلطه|هييه عليا/;
const UNKNOWN_DAY = /^(?:(?:اعتبارا|ابتداء|بدءا) من|من تاريخ|بعد|فور|منذ)(?= )/;
const REACH = 110;

type Found = { day: IsoDate | null; sentence: Sentence };

/**
 * Reads the day of effect from "يعمل به اعتباراً من …" and its kin. It is the day of approval only
 * where the text says so; where it is said otherwise than by a day, or twice differently, it is asked.
 * @param approvedOn the day of a sure approval, else null
 */
export function readEffect(
  sentences: readonly Sentence[],
  { approvedOn, title }: { approvedOn: IsoDate | null; title: string },
): ReadEffect {
  const found = sentences.flatMap((sentence) => effectsIn(sentence, { approvedOn, title }));
  const days = new Set(found.map(({ day }) => day).filter((day) => day !== null));
  const [first] = found.filter(({ day }) => days.size === 0 || day !== null);
  if (first === undefined) return { effectiveFrom: null, readFrom: [], warnings: [] };
  const isSure = days.size === 1;
  const { text: words, line } = first.sentence;
  return {
    effectiveFrom: isSure ? first.day : null,
    readFrom: [{ fact: 'effectiveFrom', words, line, isSure }],
    warnings: isSure ? [] : [warnings.effectUnsure(words, line)],
  };
}

type Context = { approvedOn: IsoDate | null; title: string };

function effectsIn(sentence: Sentence, context: Context): Found[] {
  return EFFECTS.flatMap(({ reads }) =>
    Array.from(sentence.folded.matchAll(reads), (match) => {
      const [verb] = match;
      const end = match.index + verb.length;
      return effectAt(sentence, { start: match.index, end }, context);
    }).filter((effect) => effect !== null),
  );
}

function effectAt(
  sentence: Sentence,
  { start, end }: { start: number; end: number },
  { approvedOn, title }: Context,
): Found | null {
  const { folded } = sentence;
  if (!isSaidOfThis(folded.slice(0, start), title)) return null;
  const tokens = tokensOf(folded).filter(
    (token) => token.start >= end && token.start < end + REACH,
  );
  for (const [at, token] of tokens.entries()) {
    const rest = folded.slice(token.start);
    if (token.kind === 'date') {
      const isDay = FROM.test(folded.slice(end, token.start)) || at === 0;
      const read = isDay ? readDateFrom(sentence.text, token.start) : null;
      return read === null ? null : { day: read.date.gregorian, sentence };
    }
    const event = EVENT.exec(rest);
    if (event !== null) {
      const isOurs = !OUTSIDE.test(rest.slice(0, 60)) && !/^بعد/.test(rest);
      const day =
        isOurs && approvedOn !== null ? addDays(approvedOn, event[1] === undefined ? 0 : 1) : null;
      return { day, sentence };
    }
    const hasDate = tokens.slice(at, at + 5).some(({ kind }) => kind === 'date');
    if (UNKNOWN_DAY.test(rest) && !hasDate) return { day: null, sentence };
    if (token.kind === 'document') {
      const { object, name } = documentAt(tokens, at);
      if (object === 'another' || (object === 'named' && !isNameOf(name.replace(/^ب/, ''), title)))
        return null;
    } else if (!SAYS_NO_OTHER.test(token.word) && !isOfName(tokens, at, title)) return null;
  }
  return null;
}

type Tokens = ReturnType<typeof tokensOf>;

/** Whether a word belongs to the name of a text before it. */
function isOfName(tokens: Tokens, at: number, title: string): boolean {
  const document = tokens.slice(0, at).findLastIndex(({ kind }) => kind === 'document');
  if (document === -1) return false;
  const { object, name } = documentAt(tokens, document);
  return object === 'this'
    ? at - document <= 2
    : isNameOf(name, title) && at - document < name.split(' ').length;
}

/** Whether what stands before the verb neither denies it nor gives it another subject. */
function isSaidOfThis(before: string, title: string): boolean {
  const plain = before.replace(/علي ان $/, '');
  if (UNDONE.some(({ reads }) => reads.test(plain))) return false;
  if (/(?:التي|الذي|كانت?|المعمول) (?:\S+ )?$/.test(plain)) return false;
  const clause = plain.split(/[,;]/).at(-1)?.trim() ?? '';
  if (clause === '' || /^[-–•*\d.)( ]+$/.test(clause) || plain !== before) return true;
  const tokens = tokensOf(clause);
  const document = tokens.findLastIndex(({ kind }) => kind === 'document');
  if (document === -1)
    return /^(?:و|علي ان|النفاذ|السريان|this|it)\b ?:?$/.test(clause) || /[:.]$/.test(clause);
  const { object, name } = documentAt(tokens, document);
  return object === 'this' || (object === 'named' && isNameOf(name, title));
}

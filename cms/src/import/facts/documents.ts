import { fold } from '../../core/arabic.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** What is meant: this text; a text by its name; nothing said; or another thing. */
export type Meant = {
  readonly object: 'this' | 'named' | 'unsaid' | 'another';
  /** The name, where it is a text by its name. */
  readonly name: string;
};

const EARLIER =
  /^(?:ال)?(?:سابق|سابقه|قديم|قديمه|اول|اولي|ملغي|ملغاه|ملغاة|previous|earlier|former)$/;
const STOPS =
  /^(?:في|من|علي|الي|عن|ب\S*|ل\S*|المنعقد\S*|بتاريخ|يوم|اليوم|وذلك|و?يعمل|و?تلغ\S*|ابتداء|بدءا|منذ|و?تسري|و?تحل|ولا|اعتبارا|المقدم\S*|التي|الذي|هذه|هذا|و\S{3,}|at|by|in|on|was|were|is|has)$/;
const LONGEST_NAME = 9;

/** Which text the noun at a place means: this one, one by its name, or another. */
export function documentAt(tokens: readonly Token[], at: number): Meant {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'document') return { object: 'another', name: '' };
  const previous = tokens[at - 1]?.word ?? '';
  const before = tokens[at - 2]?.word ?? '';
  const name = nameAt(tokens, at);
  const isThis =
    /^[وفبلك]?(?:هذه|هذا|هاته|this|these)$/.test(previous) ||
    (/^(?:هذه|هذا)$/.test(before) && /^(?:ال)?(?:اصدار|نسخه|نص)$/.test(previous)) ||
    name.some((word) => /^(?:هذه|هذا)$/.test(word));
  if (isThis) return { object: 'this', name: '' };
  if (/^(?:تلك|ذلك|مشروع|مسوده)$/.test(previous) || name.some((word) => EARLIER.test(word)))
    return { object: 'another', name: '' };
  return { object: 'named', name: name.join(' ') };
}

function nameAt(tokens: readonly Token[], at: number): string[] {
  const name: string[] = [];
  for (const token of tokens.slice(at, at + LONGEST_NAME)) {
    const isStop =
      token.kind === 'mark' ||
      token.kind === 'date' ||
      token.kind === 'number' ||
      (token.kind === 'body' && name.length > 0);
    if (isStop || (name.length > 0 && STOPS.test(token.word) && !/^(?:هذه|هذا)$/.test(token.word)))
      break;
    name.push(token.word);
  }
  return name;
}

/** Whether a noun such as اللائحة, or a name such as سياسة الشكاوى, means the text of a title. */
export function isNameOf(name: string, title: string): boolean {
  const words = name.split(' ').map(bare);
  if (words.length === 1) return /^[وفبلك]?ال/.test(name) || /^[a-z]/.test(name);
  const known = new Set(
    fold(title)
      .match(/[\p{L}]+/gu)
      ?.map(bare),
  );
  const own = words.slice(1);
  const isTitled = tokensOf(fold(title)).some(({ kind }) => kind === 'document');
  if (!isTitled) return own.every((word) => /^(?:اساسي|داخلي|تنظيمي)$/.test(word));
  return own.filter((word) => known.has(word)).length / own.length > LIKENESS;
}

const LIKENESS = 0.6;

function bare(word: string): string {
  return word.replace(/^[وفبل]?(?:ال|لل)/, '');
}

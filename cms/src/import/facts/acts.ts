import type { Meant } from './documents.ts';
import { documentAt } from './documents.ts';
import type { Body, Pattern, Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** An act of approval that a sentence says was done, and what of. */
export type Act = Meant & {
  readonly body: Body | null;
  /** Where the verb stands among the tokens, and in the folded sentence. */
  readonly at: number;
  readonly start: number;
  readonly tokens: readonly Token[];
  /** The sentence. */
  readonly folded: string;
};

const ADOPTING = '(?:اعتماد|اقرار|موافقه|مصادقه|اجازه|تصديق)';
/** Verbs that say an approval was done, over the words of a sentence from the verb on. */
export const VERBS: readonly Pattern[] = [
  {
    reads: /^[وفل]?(?:اعتمد|اقر|اجاز|تبن(?=ت))(?:ت|وا)?(?:ها|ه)?(?: |$)/,
    example: 'اعتمدت الجمعية العمومية هذا النظام',
  },
  { reads: /^[وف]?(?:وافق|صادق|صدق)(?:ت|وا)?(?: |$)/, example: 'صادق الجمع العام على القانون' },
  { reads: /^[وف]?(?:صودق|اجيز|اجيزت|ووفق)(?: |$)/, example: 'صودق على هذا النظام' },
  {
    reads:
      /^[وف]?(?:صدر|صدرت) (?:\S+ ){0,6}(?:ب(?:موجب )?(?:ال)?قرار|عن (?:ال)?مجلس|عن (?:ال)?(?:جمعيه|هييه))/,
    example: 'صدرت هذه السياسة بقرار مجلس الإدارة',
  },
  {
    reads: new RegExp(
      `^[وف]?(?:تم|تمت|جري|جرت|وقع|وقعت) (?:(?:بحمد الله|بعون الله|بفضل الله|بالاجماع|رسميا) )?(?:ال)?(?:${ADOPTING}|اعتمادها|اعتماده|اقرارها|اقراره|اجازتها|اجازته)(?: |$)`,
    ),
    example: 'تم بحمد الله اعتماد السياسة',
  },
  {
    reads:
      /^[وف]?(?:حظي|حظيت|نال|نالت|حاز|حازت) (?:\S+ ){0,4}(?:ب|علي )?(?:ال)?(?:موافقه|مصادقه|اعتماد|اقرار)(?: |$)/,
    example: 'حظي هذا النظام بموافقة المجلس',
  },
  {
    reads: new RegExp(
      `^[وف]?(?:قرر|قررت|تقرر|قرروا) (?:(?!تاجيل|عدم|رفض|ارجاء|سحب|الغاء|وقف|اعاده|طلب|دراسه|مناقشه|تعديل|احاله|تشكيل|عرض|رفع)\\S+ ){0,16}(?:ال)?(?:${ADOPTING}|اعتمادها|اقرارها)(?: |$)`,
    ),
    example: 'وقرر بالإجماع اعتماد السياسة',
  },
  {
    reads: new RegExp(
      `^[وف]?(?:تم|تمت|جري|جرت) (?:مناقشه|عرض|تلاوه|دراسه|قراءه) (?:\\S+ ){1,6}و(?:ال)?${ADOPTING}(?: |$)`,
    ),
    example: 'تمت مناقشة هذا النظام والمصادقة عليه',
  },
  {
    reads: new RegExp(`^[وف]?(?:قام|قامت) (?:\\S+ ){0,6}ب(?:ال)?${ADOPTING}(?:ها|ه)? `),
    example: 'قامت الجمعية العمومية باعتماد هذا النظام',
  },
  {
    reads: /^(?:معتمد|معتمده|مقر|مقره|مصادق عليها?) (?:من|بموجب|بقرار|في)(?: |$)/,
    example: 'معتمدة من مجلس الإدارة',
  },
  { reads: /^اعتماد(?: |$)/, example: 'اعتماد مجلس الإدارة: الاجتماع الثالث' },
  { reads: /^(?:approved|adopted|ratified|endorsed)(?: |$)/, example: 'approved by the Board' },
];

/** Words before a verb, in its clause, after which it is not said to have been done. */
export const UNDONE: readonly Pattern[] = [
  {
    reads: /(?:^| )[وف]?(?:لم|لن|لا|ما|ليس|ليست|دون|بدون|عدم|تعذر|رفض) (?:\S+ ){0,2}$/,
    example: 'لم |يعتمد المجلس هذه السياسة',
  },
  {
    reads:
      /(?:^| )[وف]?(?:اذا|متي|ريثما|لو|كلما|الي ان|ما لم|حتي|فور|بمجرد|شرط|شريطه|بشرط|حال|عند|عندما|حين|حينما|قبل|ان|يجب|يتعين|ينبغي|يلزم|سوف) (?:\S+ ){0,2}$/,
    example: 'إذا |أقر المجلس هذه السياسة',
  },
  {
    reads: /(?:^|, )(?:و?(?:في حال|اذا|متي|الي ان)) [^,]*$/,
    example: 'في حال |اعتمدت الهيئة النظام',
  },
  { reads: /(?:^| )بعد $/, example: 'تسري بعد |اعتماد المجلس' },
  {
    reads:
      /(?:^| )(?:shall|should|must|will|may|to|not|never|if|unless|until|once|when|before|be) (?:\S+ ){0,3}$/,
    example: 'must be |approved by the Board',
  },
  {
    reads: /(?:^| )(?:ليست?|غير|لا تعد|لا يعد) (?:\S+ ){0,4}$/,
    example: 'ليست هذه السياسة |معتمدة من المجلس',
  },
];

/** Words right before a verb that bind it to the noun before them. */
const RELATIVE =
  /(?:^| )(?:و?(?:هي|هو) )?(التي|الذي|الذين|ما|مما|which|that)(?: (?:قد|كان|كانت|سبق ان))* $/;
const PAST_PERFECT = /(?:^| )[وف]?(?:سبق ان|كان(?:ت)?)(?: \S+){0,4} (?:قد )?$/;
const HINT =
  /اعتمد|معتمد|اعتماد|اقر|اجاز|اجيز|وافق|موافق|صادق|صودق|صدق|صدر|مقر|تبن|سن|approved|adopted|ratified|endorsed/;
const LONGEST_STATEMENT = 2_000;

/** The acts of approval that a folded sentence says were done, in its order. */
export function actsIn(folded: string): Act[] {
  if (folded.length > LONGEST_STATEMENT || !HINT.test(folded)) return [];
  const tokens = tokensOf(folded);
  return tokens.flatMap((token, at) => {
    if (token.kind === 'mark' || token.kind === 'number' || token.kind === 'date') return [];
    const rest = `${folded.slice(token.start)} `;
    const verb = VERBS.find(({ reads }) => reads.test(rest));
    const isHead = /^اعتماد /.test(rest);
    if (verb === undefined || (isHead && at > 0)) return [];
    const before = folded.slice(0, token.start);
    const clause = before.slice(
      Math.max(before.lastIndexOf('. ') + 1, before.lastIndexOf(';') + 1),
    );
    if (UNDONE.some(({ reads }) => reads.test(clause)) && !RELATIVE.test(clause)) return [];
    if (/^[وف]?(?:لم|ما) /.test(clause.trim())) return [];
    const length = verb.reads.exec(rest)?.[0].trim().length ?? 0;
    const act = { at, start: token.start, tokens, folded };
    return [
      { ...act, body: bodyOf(act), ...objectOf(act, { clause, said: rest.slice(0, length) }) },
    ];
  });
}

type Place = Pick<Act, 'at' | 'tokens' | 'start'>;

const NEAR = 14;

/**
 * Who acted: named first after the verb, else last before it; "أعضاء المجلس" is the board, and an
 * association or a committee acts only where it is the subject.
 */
function bodyOf({ at, tokens }: Place): Body | null {
  const [named, earlier] = [tokens.slice(at + 1), tokens.slice(0, at).reverse()].map((side) =>
    side.flatMap((token, index) =>
      token.kind === 'body' && (token.body !== 'committee' || isSubject(side, index))
        ? [token]
        : [],
    ),
  );
  const [first, second] = named ?? [];
  const isOfSecond =
    first?.body === 'committee' && first.start + first.word.length + 1 === second?.start;
  const found = (isOfSecond ? second : first) ?? earlier?.find(({ body }) => body !== 'committee');
  if (found !== undefined) return found.body;
  return tokens.some(({ word }) => MEETING.test(word)) ? 'board' : null;
}

/** Whether a token stands right after the verb, or after "by". */
function isSubject(after: readonly Token[], index: number): boolean {
  return index === 0 || /^(?:من|قبل|طرف|لدن|بواسطه|by|the)$/.test(after[index - 1]?.word ?? '');
}

const MEETING =
  /^[وفبلك]{0,2}(?:ال)?(?:اجتماع|جلس[هت]|محضر|قرار)(?:ه|ها|هم)?$|^(?:meeting|session|resolution)$/;

function objectOf(
  { at, tokens }: Place,
  { clause, said }: { clause: string; said: string },
): Meant {
  const relative = RELATIVE.exec(clause)?.[1] ?? null;
  const words = said.split(' ');
  const verbEnd = at + words.length;
  const noun = words.at(-1) ?? '';
  const hasPronoun =
    (/(?:ها|ه)$/.test(noun) &&
      !/(?:موافقه|مصادقه|اجازه|معتمده|مقره)$/.test(noun) &&
      !NOUN_ENDING.test(noun)) ||
    tokens.slice(at + 1, verbEnd + 3).some(({ word }) => /^علي(?:ها|ه)$/.test(word));
  const earlier = tokens
    .slice(0, at)
    .findLastIndex((token) => token.kind === 'document' || token.kind === 'other');
  if (relative !== null || PAST_PERFECT.test(clause)) {
    if (relative === null || earlier === -1) return { object: 'another', name: '' };
    const antecedent = documentAt(tokens, earlier);
    const isOurs =
      antecedent.object === 'this' ||
      (/^(?:ما|مما)$/.test(relative) &&
        antecedent.object === 'named' &&
        antecedent.name.split(' ').length === 1);
    return isOurs ? { object: 'this', name: '' } : { object: 'another', name: '' };
  }
  if (hasPronoun)
    return earlier === -1 ? { object: 'this', name: '' } : documentAt(tokens, earlier);
  const later = tokens.findIndex(
    (token, index) =>
      index > at &&
      index < at + NEAR + words.length &&
      (token.kind === 'document' || token.kind === 'other') &&
      !isBasis(tokens, index),
  );
  if (later !== -1) return documentAt(tokens, later);
  return earlier === -1 ? { object: 'unsaid', name: '' } : documentAt(tokens, earlier);
}

const NOUN_ENDING = /^(?:ال)?(?:موافقه|مصادقه|اجازه|وجه)$/;

/** "بناء على لائحة …", "وفق النظام": what an act rests on. */
function isBasis(tokens: readonly Token[], index: number): boolean {
  const before = tokens
    .slice(Math.max(0, index - 3), index)
    .map(({ word }) => word)
    .join(' ');
  return /(?:بناء علي|استنادا الي|وفقا? ?ل?|وفق|بموجب|حسب|من)$/.test(before);
}

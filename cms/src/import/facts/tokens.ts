import { fold } from '../../core/arabic.ts';
import type { FoundDate } from './dateWords.ts';
import { findDates } from './dateWords.ts';

/** Whose act: of the two bodies an association decides by, of one of its committees, of another. */
export type Body = 'board' | 'generalAssembly' | 'committee' | 'outside';

/** A word, a mark or a phrase of a folded sentence that means one thing. */
export type Token = { readonly word: string; readonly start: number } & (
  | { readonly kind: 'word' | 'mark' | 'number' | 'document' | 'other' }
  | { readonly kind: 'date'; readonly date: FoundDate }
  | { readonly kind: 'body'; readonly body: Body }
);

/** A pattern of folded words with a sentence in which it is found; a test reads every one. */
export type Pattern = { readonly reads: RegExp; readonly example: string };

const THE = '[وفبلك]{0,2}(?:ال|لل)?';
function phrase(words: string): RegExp {
  return new RegExp(`${THE}(?:${words})(?![\\p{L}])`, 'uy');
}

/** Names of bodies, the longer before the shorter they begin with. */
const BODIES: readonly (Pattern & { body: Body })[] = [
  {
    body: 'outside',
    reads: phrase(
      'مجلس (?:ال)?(?:وزراء|نواب|امه|شعب|شوري|دوله|اعيان|مستشارين|بلدي|قضاء|عموم|منطقه)',
    ),
    example: 'وافق مجلس الوزراء على القانون',
  },
  {
    body: 'outside',
    reads: phrase('مجلس اداره (?:ال)?(?:بنك|مصرف|شركه|جامعه|مركز الوطني|هييه العامه)'),
    example: 'قرر مجلس إدارة المركز الوطني',
  },
  {
    body: 'outside',
    reads: phrase('جمعيه (?:ال)?(?:عامه|عموميه) ل?لامم المتحده'),
    example: 'أقرت الجمعية العامة للأمم المتحدة الإعلان',
  },
  {
    body: 'generalAssembly',
    reads: phrase('جمعي(?:ه|تها|ته|تنا) (?:ال)?(?:عموميه|عامه|تاسيسيه)'),
    example: 'أقرت جمعيتها العمومية النظام',
  },
  {
    body: 'generalAssembly',
    reads: phrase('جمع(?:ها|نا)? (?:ال)?(?:عام|تاسيسي)'),
    example: 'صادق الجمع العام العادي',
  },
  {
    body: 'generalAssembly',
    reads: phrase('هييت?(?:ه|ها|نا)? (?:ال)?(?:عامه|عموميه|تاسيسيه)'),
    example: 'صادقت الهيئة العامة',
  },
  {
    body: 'generalAssembly',
    reads: phrase(
      '(?:جلسه (?:ال)?عامه|موتمر(?:ها)? (?:ال)?(?:عام|تاسيسي)|اجتماع (?:ال)?عام|ملتقي (?:ال)?عام)',
    ),
    example: 'أجيز في المؤتمر العام',
  },
  {
    body: 'generalAssembly',
    reads: /general (?:assembly|meeting)/uy,
    example: 'adopted by the General Assembly',
  },
  {
    body: 'board',
    reads: phrase(
      'مجلس(?:ها|ه|نا)? ?(?:(?:ال)?ادار(?:ه|تها|ته|تنا|ي)|(?:ال)?(?:امناء|امنايها|مديرين|مدراء|تنفيذي|تاسيسي|رياسه|عام|اعلي|توجيهي|مسير))',
    ),
    example: 'اعتمد مجلس إدارتها السياسة',
  },
  {
    body: 'board',
    reads: phrase('مكتب (?:ال)?(?:تنفيذي|مسير|اداري|جمعوي)'),
    example: 'صادق المكتب المسير',
  },
  {
    body: 'board',
    reads: phrase('هيي(?:ه|تها|ته) (?:ال)?(?:اداريه|تنفيذيه|مديره|مسيره|مديرين)'),
    example: 'أقرت الهيئة الإدارية السياسة',
  },
  {
    body: 'board',
    reads: phrase('لجنه (?:ال)?(?:تنفيذيه|اداريه|مديره|مسيره|مركزيه)'),
    example: 'أجازت اللجنة التنفيذية',
  },
  {
    body: 'board',
    reads: /(?:board|council|executive committee)(?= |,|\.|$)/uy,
    example: 'approved by the Board',
  },
  { body: 'board', reads: phrase('مجلس(?:ها|ه|نا)?'), example: 'أقر مجلس الفريق الدستور' },
  {
    body: 'committee',
    reads: phrase('(?:لجنه|لجان|هييه|فريق|وحده|جمعيه|موسسه|رابطه|اعضاء|امانه)'),
    example: 'أقرت لجنة الصياغة النظام',
  },
  {
    body: 'outside',
    reads: phrase(
      '(?:وزير|وزاره|وزيره|مديريه|محكمه|برلمان|ملك|امير|رييس الجمهوريه|سلطان|جهه (?:ال)?(?:اداريه|مختصه|مشرفه)|حكومه|محافظ|مركز الوطني|مدير|مديره|مشرف|مسوول|موظف|متطوع|مستفيد)',
    ),
    example: 'وافق الوزير على التأسيس',
  },
  {
    body: 'outside',
    reads: /(?:the )?(?:ministry|minister|manager|director|supervisor|head of)(?= |,|\.|$)/uy,
    example: 'approved by the manager',
  },
];

/** Nouns of texts such as those that are imported. */
const DOCUMENT: Pattern = {
  reads: phrase(
    '(?:سياسه|لايحه|نظام|قانون|ميثاق|دليل|اليه|وثيقه|مدونه|قواعد|ضوابط|دستور|تعليمات|اصدار|نسخه|اجراءات|معايير|بروتوكول|برتوكول|كراسه|مبادي|سياسات|لوايح|نص)|(?:policy|regulations?|charter|by-?laws?|code|constitution|rules|document|guidelines?)',
  ),
  example: 'اعتمد المجلس هذه اللائحة',
};

/** Nouns of what bodies also approve, and no text of ours. */
const OTHER: Pattern = {
  reads: phrase(
    '(?:ميزانيه|موازنه|حساب|حسابات|قوايم|تقرير|تقريرين|تقارير|محضر جلسته|محضر الاجتماع السابق|خطه|خطط|برنامج|عقد|اتفاقيه|طلب|توصيه|توصيات|هيكل|شعار|ترشيح|تعيين|انتخاب|تشكيل|قيد|تاسيس|شراء|بيع|فتح|صرف|ايجار|تغيير|استقاله|منحه|قايمه|جدول|اعلان|قبول|ضم|مكافاه|مكافات|قرض|شراكه|مذكره)|(?<=علي )(?:تعديل|مبدا|اعداد|صياغه|مسوده|مشروع|نشر|دراسه|مراجعه|احاله|تمديد|الغاء|وقف|سحب)',
  ),
  example: 'أقرت الجمعية العمومية الميزانية',
};

/** Every table of phrases, for the test that reads their examples. */
export const PATTERNS: readonly Pattern[] = [...BODIES, DOCUMENT, OTHER];

const LONGEST_SENTENCE = 2_000;
const WORD = /\d+(?:[/-]\d+)*|[\p{L}]+|[^\s\p{L}\d]/uy;

/** Reads a folded sentence as tokens: dates, bodies, documents, numbers, words and marks. */
export function tokensOf(folded: string): Token[] {
  const text = folded.slice(0, LONGEST_SENTENCE);
  const dates = new Map(findDates(text).map((date) => [date.start, date]));
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = text.charAt(at) === ' ' ? null : tokenAt(text, at, dates.get(at));
    if (token !== null) tokens.push(token);
    at += Math.max(token?.word.length ?? 0, 1);
  }
  return tokens;
}

function tokenAt(text: string, start: number, date: FoundDate | undefined): Token | null {
  if (date !== undefined) return { kind: 'date', word: text.slice(start, date.end), start, date };
  function read(pattern: RegExp): string | null {
    pattern.lastIndex = start;
    return pattern.exec(text)?.[0] ?? null;
  }
  for (const { reads, body } of BODIES) {
    const word = read(reads);
    if (word !== null) return { kind: 'body', word, start, body };
  }
  for (const [kind, { reads }] of [
    ['document', DOCUMENT],
    ['other', OTHER],
  ] as const) {
    const word = read(reads);
    if (word !== null) return { kind, word, start };
  }
  const word = read(WORD);
  if (word === null) return null;
  return {
    kind: /^\d/.test(word) ? 'number' : /^\p{L}/u.test(word) ? 'word' : 'mark',
    word,
    start,
  };
}

/** A sentence of a passage, as written and folded, with the line it begins on. */
export type Sentence = { readonly text: string; readonly folded: string; readonly line: number };

/** The sentences of a paragraph; a full stop ends one where a space follows. */
export function sentencesOf({ text, line }: { text: string; line: number }): Sentence[] {
  return text
    .split(/(?<=[.؟!؛;](?:["»”]|))\s+(?=\D)|\n+/)
    .map((part) => ({ text: part.trim(), folded: fold(part).trim(), line }))
    .filter(({ folded }) => folded !== '');
}

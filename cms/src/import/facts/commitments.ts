import { fold } from '../../core/arabic.ts';
import type { Commitment, Provision } from '../../core/provision.ts';
import { walkProvisions } from '../../core/provision.ts';
import type { Duration } from './durations.ts';
import { readDuration } from './durations.ts';
import type { Pattern } from './tokens.ts';

const LONGEST_SENTENCE = 1_500;
const UNIT_HINT = /يوم|ايام|اسبوع|اسابيع|شهر|شهور|ساع|days?|weeks?|months?|hours?/;

/** A commitment, or a time that may be one but counts no days, with the words it was read from. */
export type Told = {
  commitment: Commitment | null;
  anchor: string;
  words: string;
};

/**
 * Finds the commitments in a text: within (or not before) what time a person is answered or his
 * request decided. Times for other things, such as keeping a document or appealing, are none; hours
 * of a part of a day and ranges are told without a commitment.
 */
export function findCommitments(provisions: readonly Provision[]): Told[] {
  const found = new Map<string, Told>();
  for (const { provision, ancestors } of walkProvisions(provisions)) {
    const { anchor, heading, text } = provision;
    const isUnderRequests = [...ancestors, provision].some((above) =>
      REQUESTS.test(fold((above.heading ?? '').slice(0, LONGEST_HEADING))),
    );
    for (const words of `${heading ?? ''}\n${text}`.split(/(?<=[.؟!؛;])|\n/)) {
      const sentence = fold(words.slice(0, LONGEST_SENTENCE));
      if (!UNIT_HINT.test(sentence)) continue;
      for (const { isCountable, ...each } of commitmentsIn(sentence, isUnderRequests)) {
        const commitment = isCountable ? { ...each, anchor } : null;
        const told = { commitment, anchor, words: words.trim() };
        found.set(JSON.stringify(commitment ?? told), told);
      }
    }
  }
  return [...found.values()];
}

type FoundCommitment = Omit<Commitment, 'anchor'> & { isCountable: boolean };

function commitmentsIn(sentence: string, isUnderRequests: boolean): FoundCommitment[] {
  const words = sentence.match(/[\p{L}]+|\d+|,|(?<=\d ?)-(?= ?\d)/gu) ?? [];
  if (!isUnderRequests && !words.some((word, at) => isConcern(word, words[at - 1]))) return [];
  const commitments: FoundCommitment[] = [];
  let last = 0;
  for (let at = 0; at < words.length; at += 1) {
    const duration = readDuration(words, at);
    if (duration === null) continue;
    const isRestated = duration.start === last;
    last = duration.end;
    at = duration.end - 1;
    if (isRestated) continue;
    const bound = boundOf(words, duration);
    const kind = bound === null ? null : kindOf(words, duration);
    if (bound === null || kind === null) continue;
    const { amount, unit, isCountable } = duration;
    commitments.push({ kind, bound, amount, unit, from: startOf(words, duration), isCountable });
  }
  return commitments;
}

/** The sentence is about a person or what he sent. */
const CONCERN =
  /طلب|طالب|مراسل|استيناف|شكو|شكاو|شكاي|مرتفق|منخرط|حريف|استفسار|مستفيد|مقدم|صاحب|مراجع|متطوع|متقدم|تظلم|بلاغ|مقترح|اقتراح|معامل|عميل|عملاء|مشتكي|مشتك|شاكي|متبرع|داعم|ملاحظ|افصاح|سوال|اسيله|استيضاح|اعتراض|نزاع|رسايل|رغبت|كافل|زاير|زوار|complain|\breports?\b|request|enquir|inquir|applica|beneficiar|person|visitor|volunteer|suggest|review|donor|disclos|\bauthor\b|sender/;

/** "الرد عليه": the person, or what he sent, was named before. */
function isConcern(word: string, previous = ''): boolean {
  return CONCERN.test(word) || (/^علي(?:ه|ها|هم)$/.test(word) && REPLY.test(previous));
}

/** Headings under which every answer or decision is one to a person. */
const REQUESTS =
  /شكو|شكاو|شكاي|تظلم|طلبات|استفسار|بلاغ|اعتراض|مقترح|خلافات|complain|request|enquir|inquir|appeal/;
const LONGEST_HEADING = 300;

const CUE_REACH = 8;

/** Whether the time is a ceiling or a floor; null when it is neither (بعد أسبوعين, كل شهر). */
function boundOf(words: readonly string[], { start, end }: Duration): Commitment['bound'] | null {
  const before = words.slice(Math.max(0, start - CUE_REACH), start).join(' ');
  const after = words.slice(end, end + 3).join(' ');
  const explicit = latest(before, [
    [
      'min',
      /(?:لا|ال|ولا) (?:تقل|يقل|يقل)|حد ادني|ادناها|(?:^| )(?:لا|ولا|لن) (?:\S+ ){1,5}قبل (?:مضي|مرور|انقضاء)|at least|(?:not|no) (?:less|fewer|earlier)|minimum/g,
    ],
    [
      'max',
      /(?:لا|ال|ولا) (?:ت|ي)(?:تجاوز|زيد|تعدي|جاوز|تاخر)|اقصاها|اقصاه|(?:حد|مده|مهله) (?:ال)?اقصي|(?:ال)?(?:مده|مهله) القصوي|اقصي (?:حد|مده|مهله|فتره)|not (?:to )?exceed|(?:not?|no) (?:later|more|longer)|at most|maximum/g,
    ],
  ]);
  if (explicit !== null) return explicit;
  if (/^(?:عمل )?(?:(?:ب|ك)?حد ادني|علي الاقل)/.test(after)) return 'min';
  if (/^(?:عمل )?(?:(?:ب|ك)?حد اقصي|علي الاكثر)|^at (?:the )?most/.test(after)) return 'max';
  return (WITHIN.test(before) || TERM.test(before)) && !/(?:بعد|كل|after|every)$/.test(before)
    ? 'max'
    : null;
}

const WITHIN =
  /(?:خلال|غضون|في مده|بمده|في ظرف|في اجل|داخل اجل|في حدود|في مهله|لمده|within|مضي|during)(?: \S+){0,3}$/;
/** "مدة الرد على الطلبات سبعة أيام": the length of the answer itself. */
const TERM =
  /(?:^| )(?:ال)?(?:مده|مهله|فتره|زمن) (?:ال)?(?:رد|اجابه|بت|معالجه|دراسه|افاده|فصل|نظر|حل)(?: \S+){0,5}$|(?:response|reply|resolution) time(?: \S+){0,5}$/;

function latest<Name extends string>(
  text: string,
  cues: readonly (readonly [Name, RegExp])[],
): Name | null {
  const found = cues.map(([name, cue]) => ({
    name,
    at: Math.max(-1, ...Array.from(text.matchAll(cue), ({ index }) => index)),
  }));
  const last = found.reduce((a, b) => (b.at > a.at ? b : a));
  return last.at === -1 ? null : last.name;
}

type Act = Commitment['kind'] | 'other';

const PREFIX = '^(?:[وفبلك]?(?:ال|لل)?|س|وس)';
const REPLY = new RegExp(
  `${PREFIX}(?:رد|يرد|ترد|نرد|اجاب[هت]|يجيب|تجيب|نجيب|يجاب|تجاب|اجيب|جواب|افاد[هت]|يفاد|يفيد|تفيد|نفيد|موافا[هت]|يوافي|توافي|نوافي)(?:ا|ه|ها|هم|هن|نا)?$|^(?:reply|replies|replied|respond|responds|responded|response|answer|answers|answered)$`,
);
const NOTICE = new RegExp(
  `${PREFIX}(?:اشعار|اشعاره|اشعارهم|يشعر|تشعر|ابلاغ|ابلاغه|يبلغ|تبلغ|اخطار|اخطاره|يخطر|تخطر|اعلام|اعلامه|يعلم|اخبار|اخباره|يخبر|تخبر|تواصل|يتواصل|نشعر|نبلغ|نخطر|نخبر|نتواصل)$|^(?:tell|tells|told|notify|notified|notifies|inform|informs|informed|contact|contacted)$`,
);
const DECISION = new RegExp(
  `${PREFIX}(?:بت|يبت|تبت|قبوله|رفضه|قبولها|رفضها|قبول|رفض|فصل|يفصل|تفصل|يقرر|تقرر|معالجه|معالجتها|يعالج|تعالج|تسويه|تسويتها|حل|حلها|نظر|ينظر|تنظر|دراسه|دراسته|دراستها|يدرس|تدرس|نبت|نعالج|نحل|نفصل|ندرس|ننظر|يحسم|تحسم|حسم|يحل|تحل)(?:ه|ها)?$|^(?:decide|decides|decided|decision|determine|determined|accept|reject|accepted|rejected|resolve|resolves|resolved|settle|settled)$`,
);
const RULING = /^(?:ال|ب|بال|لل)?قرار(?:ه|ها)?$/;
const OTHER = new RegExp(
  `${PREFIX}(?:تقديم|يقدم|تقدم|يتقدم|رفع|يرفع|ترفع|تظلم|يتظلم|تتظلم|اعتراض|يعترض|طعن|حفظ|تحفظ|يحفظ|يحتفظ|تحتفظ|احتفاظ|سداد|يسدد|صرف|يصرف|تصرف|عضويه|تسليم|يسلم|تسلم|استكمال|يستكمل|اكمال|اعاده|يعيد|نشر|ينشر|تنشر|تحديث|مراجعه|يجتمع|تجتمع|تسجيل|يسجل|سحب|يسحب|اتلاف|تتلف|تسري|يسري|قيد|يقيد|احاله|يحيل|تحيل|يوقع|تصعيد|يصعد)$|^(?:submit|submits|submitted|file|filed|appeal|appeals|ask|asks|keep|keeps|kept|retain|retained|store|stored|pay|paid|withdraw|refer|referred|publish|published|register|registered|acknowledge|acknowledged|delete|deleted)$`,
);
const PERSON =
  /مستفيد|مرتفق|منخرط|حريف|مقدم|صاحب|مشتك|شاكي|متقدم|طالب|سايل|زاير|مبلغ|عميل|مراجع|متطوع|متبرع|complainant|beneficiary|applicant|person|\bauthor\b|sender|donor|volunteer|\b(?:them|him|her)\b/;
/** After these words an act is only spoken of: دون رد, التظلم من القرار, review of a reply. */
const MENTIONED = /^(?:ب?(?:ال)?نتي?جه|ب?(?:ال)?نتايج|دون|بدون|عدم|بلا|من|without|no|of)$/;
/** "لجنة المراجعة", "مسؤول الرد": acts that name who acts. */
const BODY = /^[وفبلك]?(?:لجنه|لجان|اداره|قسم|وحده|مكتب|مدير|مسوول|مسيول|موظف|منسق|فريق)$/;
/** "طلب الصرف", "طلبات العضوية": what was asked for, not what is to happen. */
const SENT = /^[وبلك]?(?:ال)?(?:طلب|طالب|طلبات|لطلب|لطلبات)$/;
const ISSUED = /^[وب]?(?:ال)?(?:اصدار|اتخاذ|يصدر|تصدر|صدر|يتخذ|تتخذ|صدور)$/;

/** What is to happen in that time: the act named last before it, else the first after it. */
function kindOf(words: readonly string[], { start, end }: Duration): Commitment['kind'] | null {
  for (let at = start - 1; at >= 0; at -= 1) {
    const act = actAt(words, at);
    if (act !== null) return act === 'other' || isOwed(words, at) ? null : act;
  }
  const clause = afterStart(words, end);
  for (let at = clause; at < words.length; at += 1) {
    const act = actAt(words, at);
    if (act !== null) return act === 'other' ? null : act;
  }
  return null;
}

function actAt(words: readonly string[], at: number): Act | null {
  const word = words[at] ?? '';
  const before = words.slice(Math.max(0, at - 4), at);
  if (before.slice(-2).some((previous) => MENTIONED.test(previous))) return null;
  if (word.startsWith('ال') && BODY.test(before.at(-1) ?? '')) return null;
  if (RULING.test(word)) {
    const isIssued =
      before.some((previous) => ISSUED.test(previous)) && !before.slice(-3).includes('من');
    return isIssued ? 'decision' : null;
  }
  if (REPLY.test(word)) return isReturn(words, at) ? 'other' : 'reply';
  if (NOTICE.test(word)) return isToPerson(words, at) ? 'reply' : 'other';
  if (DECISION.test(word)) return 'decision';
  const previous = before.at(-1) ?? '';
  return OTHER.test(word) && !/^(?:علي|في|عن|كل|اي)$/.test(previous) && !SENT.test(previous)
    ? 'other'
    : null;
}

/** "ترد الأجهزة إلى المخزن": what is given back, not answered. */
function isReturn(words: readonly string[], at: number): boolean {
  const after = words.slice(at + 1, at + 6);
  return /^[وف]?[تي]رد$/.test(words[at] ?? '') && after.includes('الي') && !after.includes('علي');
}

/** A notice counts as a reply when it goes to the person, and is no mere receipt. */
function isToPerson(words: readonly string[], at: number): boolean {
  const after = words.slice(at + 1, at + 6).join(' ');
  const isReceipt = /باستلام|بتسلم|بورود|بوصول|بتسجيل|of receipt|received|registered/.test(after);
  const isSender = /(?:^| )(?:مع|الي|علي) المبلغ(?: |$)/.test(after);
  return !isReceipt && (isSender || PERSON.test(after) || /[هم]ه?$/.test(words[at] ?? ''));
}

/** Whether the act is the person's own duty: على المستفيد الرد. */
function isOwed(words: readonly string[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at);
  const at3 = Math.max(0, at - 3);
  return before.some((word, index) => {
    const isDuty = word === 'علي' && /^(?:,|و?يجب|يتعين|)$/.test(words[at3 + index - 1] ?? '');
    return isDuty && PERSON.test(before[index + 1] ?? '');
  });
}

const START = /^(?:من|بعد|منذ|from|of|after|following|since)$/;

/** Skips the words that say from when the time counts: "من تاريخ استلام الشكوى". */
function afterStart(words: readonly string[], end: number): number {
  if (!START.test(words[end] ?? '')) return end;
  const comma = words.indexOf(',', end);
  return comma !== -1 && comma < end + 8 ? comma : Math.min(words.length, end + 3);
}

const COMPLETION =
  /^(?:[وبل]?(?:ال)?(?:اكتمال|اكتماله|اكتمالها|استكمال|استكماله|استكمالها|استيفاء|استيفاه|استيفايه|اكمال)|complete|completed|completion|completeness)$/;

function startOf(words: readonly string[], { start, end }: Duration): Commitment['from'] {
  const after = words.slice(end, Math.min(end + 14, nextDuration(words, end)));
  const before = words.slice(Math.max(0, start - 8), start);
  const isAfter = before.some(
    (word, index) =>
      COMPLETION.test(word) && /^(?:بعد|عند|فور|after|upon|on)$/.test(before[index - 1] ?? ''),
  );
  return isAfter || after.some((word) => COMPLETION.test(word)) ? 'completion' : 'receipt';
}

/** Where the next time in the sentence begins, whose start is its own. */
function nextDuration(words: readonly string[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + 14); at += 1)
    if (readDuration(words, at) !== null) return at;
  return words.length;
}

/** The patterns of this grammar with examples, which a test reads. */
export const COMMITMENT_PATTERNS: readonly Pattern[] = [
  { reads: WITHIN, example: 'يجيبه المكتب في أجل' },
  { reads: TERM, example: 'مدة الرد على الطلبات' },
  { reads: REPLY, example: 'يجيبه' },
  { reads: NOTICE, example: 'يخطر' },
  { reads: DECISION, example: 'تبت' },
  { reads: RULING, example: 'قراره' },
  { reads: OTHER, example: 'يسدد' },
  { reads: MENTIONED, example: 'دون' },
  { reads: BODY, example: 'لجنة' },
  { reads: SENT, example: 'طلب' },
  { reads: ISSUED, example: 'إصدار' },
  { reads: START, example: 'منذ' },
  { reads: COMPLETION, example: 'استيفائه' },
];

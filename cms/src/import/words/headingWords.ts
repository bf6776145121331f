import { countWords, headingKey } from './phrases.ts';

/** Headings that policies carry without a number, folded. */
const KNOWN = new Set(
  [
    'تمهيد|التمهيد|مقدمه|المقدمه|ديباجه|الديباجه|توطيه|مدخل|introduction|preamble|foreword|background',
    'الهدف|الهدف العام|الاهداف|الاهداف التفصيليه|الاهداف العامه|اهداف السياسه|الهدف من السياسه|هدف السياسه|الغرض|الغرض من السياسه|غرض السياسه|الغايه|purpose|objective|objectives|aims|general objective',
    'التعريفات|تعريفات|المصطلحات|المصطلحات والتعريفات|التعريفات والمصطلحات|تعريفات عامه|definitions|terms and definitions',
    'النطاق|نطاق السياسه|نطاق التطبيق|مجال التطبيق|نطاق العمل|scope|scope of application',
    'البيان|بيان السياسه|السياسه|نص السياسه|السياسات|policy|policy statement|statement',
    'الاجراءات|اجراءات|الاجراءات التنفيذيه|اليات التنفيذ|procedures|procedure',
    'المسووليات|المسيوليات|المسووليه|المسووليات والصلاحيات|الادوار والمسووليات|الصلاحيات|المهام والمسووليات|responsibilities|roles and responsibilities',
    'المبادي|المبادي العامه|القيم|المبادي والقيم|الضوابط|الضوابط العامه|الحقوق|الواجبات|الحقوق والواجبات|principles|rights|duties',
    'المخالفات|الجزاءات|العقوبات|المخالفات والجزاءات|الشكاوي|violations|sanctions',
    'احكام عامه|الاحكام العامه|احكام ختاميه|الاحكام الختاميه|احكام انتقاليه|general provisions|final provisions',
    'النفاذ|السريان|النفاذ والسريان|المراجعه|المراجعه والتعديل|التعديل|المراجعه والتحديث|entry into force|effective date|review',
    'المراجع|المرفقات|الملاحق|النماذج|الخاتمه|خاتمه|references|annexes|appendices|conclusion',
  ].flatMap((row) => row.split('|')),
);

const CLOSING =
  /^(?:و?(?:ال)?اعتماد(?: (?:مجلس الاداره|السياسه|اللايحه|الجمعيه العموميه|الوثيقه|المجلس|والنفاذ|والسريان|والمراجعه|والنشر|وتاريخ النفاذ))*|اقرار (?:السياسه|المجلس|مجلس الاداره)|اعتماد (?:هذه )?\S{3,12}(?: من (?:قبل )?مجلس الاداره)?|(?:بيانات|معلومات|جدول) (?:ال)?اعتماد|التوقيعات|التواقيع|توقيعات (?:ال)?اعضاء(?: المجلس| مجلس الاداره)?|الملاحق|المرفقات|المراجع|الخاتمه|خاتمه|approval|approval and signatures?|board approval|adoption|signatures|annexes|references)$/;

const APPROVAL =
  /^(?:(?:قرار|تاريخ|بيان|بيانات|معلومات|جدول|نموذج) )?و?(?:(?:ال)?(?:اعتماد|اقرار|مصادقه)|اعتماد(?:ها|ه)|اجازه (?:السياسه|اللايحه|الوثيقه))(?: |$)|^(?:board |the )?(?:approval|adoption)(?: |$)/;

/** Whether a line is, word for word, a heading that policies commonly carry. */
export function isKnownHeading(folded: string): boolean {
  return folded.length <= 60 && KNOWN.has(headingKey(folded));
}

/** Whether a line heads what closes a policy: approval, signatures, annexes, references. */
export function isClosingHeading(folded: string): boolean {
  return folded.length <= 60 && CLOSING.test(headingKey(folded));
}

/** Whether a heading announces the approval of the policy. */
export function isApprovalHeading(folded: string): boolean {
  return folded.length <= 120 && APPROVAL.test(headingKey(folded));
}

const POLICY_WORD =
  /^(?:مشروع |وثيقه |مسوده )?(?:ال)?(?:سياسه|سياسات|لايحه|لوايح|اليه|دليل|ميثاق|مدونه|نظام|انظمه|قانون|دستور|تعليمات|مسطره|قواعد|ضوابط|اجراءات|معايير|صلاحيات|مصفوفه|خطه|منهجيه|برتوكول|بروتوكول|اطار|سلم)(?: |$)/;
const ENGLISH_KIND =
  '(?:policy|by ?laws?|regulations?|charter|code of (?:conduct|ethics)|procedures?|guidelines?|manual|mechanism|rules)';
const ENGLISH_TITLE = new RegExp(
  `^(?:the )?${ENGLISH_KIND}(?: |$)|(?:^| )${ENGLISH_KIND}(?:$| (?:of|for|on|to|in|and|governing|regarding|concerning) )`,
);
const LONGEST_ENGLISH_TITLE_WORDS = 14;

/** Whether a line begins as titles of policies do: سياسة, لائحة, آلية, or names a policy in English. */
export function isPolicyTitle(folded: string): boolean {
  const head = folded.slice(0, 160);
  if (POLICY_WORD.test(`${head} `)) return true;
  const english = headingKey(head);
  return countWords(english) <= LONGEST_ENGLISH_TITLE_WORDS && ENGLISH_TITLE.test(english);
}

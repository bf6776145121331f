import { arabicIndicDigits } from '../../core/arabic.ts';
import { WEEKDAYS } from '../../core/weekdays.ts';
import { CATEGORIES } from '../../editions/categories.ts';

/** What an import can warn about. A warning never blocks: the secretary decides. */
type WarningCode =
  | 'approval-date-missing'
  | 'approval-missing'
  | 'approval-unsure'
  | 'category-assumed'
  | 'cross-reference-broken'
  | 'date-digits-reversed'
  | 'date-mismatch'
  | 'commitment-unsure'
  | 'date-unreadable'
  | 'effect-unsure'
  | 'heading-joined'
  | 'hijri-year-truncated'
  | 'label-duplicate'
  | 'label-out-of-order'
  | 'letters-mended'
  | 'list-number-repaired'
  | 'organisation-missing'
  | 'organisation-other'
  | 'organisation-unsure'
  | 'page-furniture-removed'
  | 'title-missing'
  | 'unlike-policy'
  | 'weekday-mismatch';

/** What a removed block of lines was. */
export type FurnitureKind = 'basmala' | 'contents' | 'letterhead';

/** A remark on the source; `line` counts from 1 and is null where no line is meant. */
export type ImportWarning = {
  code: WarningCode;
  message: { ar: string; en: string };
  line: number | null;
};

/** Every warning the importer gives, in whole sentences: what was found, what was done. */
export const warnings = {
  approvalMissing: () =>
    warning('approval-missing', null, [
      'لا يذكر النص اعتماد مجلس الإدارة له. أُبقي الاعتماد فارغاً؛ سجّل الاجتماع والقرار قبل النشر.',
      'The text states no approval by the board. The approval is left empty; record the meeting and the resolution before publishing.',
    ]),

  approvalDateMissing: (line: number) =>
    warning('approval-date-missing', line, [
      'يذكر النص الاعتماد دون تاريخ. أُبقي التاريخ فارغاً.',
      'The text states the approval without a date. The date is left empty.',
    ]),

  approvalUnsure: (words: string, line: number) =>
    warning('approval-unsure', line, [
      `قد يكون هذا اعتماداً للنص، ولم يتبين من أصدره: «${words}». لم يُسجَّل منه اجتماع؛ إن كان اعتماداً لكم فسجّله.`,
      `This may be an approval of the text, but it is not clear whose act it was: "${words}". No meeting is recorded from it; if it is yours, please record it.`,
    ]),

  effectUnsure: (words: string, line: number) =>
    warning('effect-unsure', line, [
      `لم يُعرف يوم النفاذ من قول النص: «${words}». أُبقي فارغاً؛ حدّده قبل رفع السياسة للاعتماد.`,
      `The day of effect is not known from the words of the text: "${words}". It is left empty; please set it before you submit the policy.`,
    ]),

  commitmentUnsure: (words: string, line: number) =>
    warning('commitment-unsure', line, [
      `في النص مدة للرد أو القرار لا تُقرأ أياماً معدودة: «${words}». لم تُحسب عليها المعاملات؛ أضف الالتزام إن صح.`,
      `The text gives a time to reply or decide that cannot be read as a number of days: "${words}". No due dates are counted from it; please add the commitment if it is one.`,
    ]),

  organisationUnsure: (taken: string, other: string, line: number) =>
    warning('organisation-unsure', line, [
      `يسمّي النص جهتين: «${taken}» و«${other}». أُخذت الأولى؛ تحقق منها.`,
      `The text names two associations: "${taken}" and "${other}". The first is taken; please check it.`,
    ]),

  organisationMissing: () =>
    warning('organisation-missing', null, [
      'لا يسمّي النص الجمعية التي صدر عنها. أُبقي اسم الجمعية فارغاً.',
      'The text does not name the association that issued it. The name is left empty.',
    ]),

  organisationOther: (found: string, ours: string) =>
    warning('organisation-other', null, [
      `يسمّي النص «${found}»، وهذا النظام لـ«${ours}». تحقق من أن الملف لكم قبل رفعه للاعتماد.`,
      `The text names "${found}", but this installation belongs to "${ours}". Please check that the file is yours before you submit it.`,
    ]),

  categoryAssumed: () =>
    warning('category-assumed', null, [
      `لا يذكر الملف تصنيف السياسة. وُضعت تحت «${CATEGORIES.other.ar}»؛ اختر تصنيفها قبل رفعها للاعتماد.`,
      `The file does not say what kind of policy it is. It is put under "${CATEGORIES.other.en}"; choose its category before you submit it.`,
    ]),

  unlikePolicy: () =>
    warning('unlike-policy', null, [
      'لا يبدو النص سياسة: لا أقسام فيه تقضي بشيء. قُرئ كما هو؛ تحقق من أنه الملف المقصود.',
      'The text does not look like a policy: it has no parts that rule on anything. It was read as it is; please check that it is the file you meant.',
    ]),

  titleMissing: () =>
    warning('title-missing', null, [
      'لا عنوان للنص. أُبقي العنوان فارغاً؛ اكتبه قبل الحفظ النهائي.',
      'The text has no title. The title is left empty; please write it.',
    ]),

  titleOfFrontMatter: (title: string) =>
    warning('title-missing', null, [
      `لا عنوان في متن النص. أُخذ العنوان من بيانات الملف: «${title}».`,
      `The text itself has no title. It is taken from the front matter: "${title}".`,
    ]),

  titleOfFileName: (title: string) =>
    warning('title-missing', null, [
      `لا عنوان في متن النص. أُخذ العنوان من اسم الملف: «${title}»؛ راجعه.`,
      `The text itself has no title. It is taken from the name of the file: "${title}"; please check it.`,
    ]),

  crossReferenceBroken: (text: string, line: number) =>
    warning('cross-reference-broken', line, [
      `في هذا السطر إحالة مقطوعة تركها معالج النصوص: «${text}». لم يُعرف ما كانت تشير إليه؛ راجعها.`,
      `This line has a broken cross-reference left by the word processor: "${text}". What it pointed to is not known; please check it.`,
    ]),

  crossReferenceDangling: (text: string, line: number) =>
    warning('cross-reference-broken', line, [
      `يحيل هذا السطر إلى «${text}»، وليس في النص حكم بهذا الرقم. أُبقيت الإحالة كما كُتبت؛ راجعها.`,
      `This line refers to "${text}", but the text has no provision of that number. The reference is kept as written; please check it.`,
    ]),

  dateDigitsReversed: (written: string, line: number) =>
    warning('date-digits-reversed', line, [
      `أرقام التاريخ مكتوبة معكوسة: «${written}». قُرئت من آخرها؛ تحقق من التاريخ.`,
      `The digits of the date are written in reverse: "${written}". They are read from the end; please check the date.`,
    ]),

  dateMismatch: (dates: { hijri: string; converted: string; gregorian: string }, line: number) =>
    warning('date-mismatch', line, [
      `التاريخان المكتوبان لا يتفقان: ${digits(dates.hijri)} هـ يوافق بتقويم أم القرى ${digits(dates.converted)} م، والمكتوب ${digits(dates.gregorian)} م. أُبقي التاريخان كما كُتبا.`,
      `The two dates written do not agree: ${dates.hijri} AH is ${dates.converted} by Umm al-Qura, but ${dates.gregorian} is written. Both are kept as written.`,
    ]),

  datesOneDayApart: (
    dates: { hijri: string; converted: string; gregorian: string },
    line: number,
  ) =>
    warning('date-mismatch', line, [
      `بين التاريخين المكتوبين يوم واحد: ${digits(dates.hijri)} هـ يوافق بتقويم أم القرى ${digits(dates.converted)} م، والمكتوب ${digits(dates.gregorian)} م. التقاويم المطبوعة قد تختلف بيوم، فأُبقي التاريخان كما كُتبا.`,
      `The two dates written are one day apart: ${dates.hijri} AH is ${dates.converted} by Umm al-Qura, but ${dates.gregorian} is written. Printed calendars differ by a day, so both are kept as written.`,
    ]),

  dateUnreadable: (text: string, line: number) =>
    warning('date-unreadable', line, [
      `التاريخ المكتوب «${text}» ليس يوماً في التقويم. حُفظ كما كُتب، ولم يُحوَّل.`,
      `The date written, "${text}", is not a day of the calendar. It is kept as written and not converted.`,
    ]),

  hijriYearTruncated: (
    found: { written: string; year: number; by: 'gregorian' | 'nearness' },
    line: number,
  ) =>
    found.by === 'gregorian'
      ? warning('hijri-year-truncated', line, [
          `السنة الهجرية مكتوبة ناقصة: «${digits(found.written)}». قُرئت ${digits(String(found.year))} لأنها السنة التي توافق التاريخ الميلادي المكتوب معها.`,
          `The Hijri year is written incompletely: "${found.written}". It is read as ${String(found.year)}, the year that agrees with the Gregorian date beside it.`,
        ])
      : warning('hijri-year-truncated', line, [
          `السنة الهجرية مكتوبة ناقصة: «${digits(found.written)}»، ولا تاريخ ميلادي معها. قُدِّرت ${digits(String(found.year))} لأنها أقرب سنة إلى ما كُتب؛ تحقق منها.`,
          `The Hijri year is written incompletely: "${found.written}", with no Gregorian date beside it. It is taken to be ${String(found.year)}, the nearest year to what is written; please check it.`,
        ]),

  weekdayMismatch: (found: { written: number; actual: number; date: string }, line: number) =>
    warning('weekday-mismatch', line, [
      `اليوم المكتوب هو ${weekday(found.written).ar}، لكن ${digits(found.date)} م يوافق يوم ${weekday(found.actual).ar}. أُبقي كلاهما كما كُتب.`,
      `The weekday written is ${weekday(found.written).en}, but ${found.date} is a ${weekday(found.actual).en}. Both are kept as written.`,
    ]),

  listNumberRepaired: (found: { written: string; repaired: string }, line: number) =>
    warning('list-number-repaired', line, [
      `رقم البند مكتوب «${found.written}» وموضعه في القائمة يقتضي «${found.repaired}». صُحّح الرقم.`,
      `The item is numbered "${found.written}" where its place in the list calls for "${found.repaired}". The number was corrected.`,
    ]),

  labelOutOfOrder: (found: { label: string; expected: string }, line: number) =>
    warning('label-out-of-order', line, [
      `الترقيم «${found.label}» ليس في موضعه من التسلسل، والمنتظر «${/\d/.test(found.label) ? found.expected : digits(found.expected)}». أُبقي كما كُتب؛ تحقق من أنه لم يسقط شيء من النص.`,
      `The label "${found.label}" is out of sequence; "${found.expected}" was expected. It is kept as written; please check that nothing of the text is missing.`,
    ]),

  labelDuplicate: (label: string, line: number) =>
    warning('label-duplicate', line, [
      `الترقيم «${label}» مكرر في الموضع نفسه. أُبقي كما كُتب، ومُيّز الحكمان بعنوانين مختلفين.`,
      `The label "${label}" occurs twice in the same place. It is kept as written; the two provisions have different addresses.`,
    ]),

  headingJoined: (heading: string, line: number) =>
    warning('heading-joined', line, [
      `عنوان واحد مكتوب في سطرين. ضُمّا في عنوان واحد: «${heading}».`,
      `One heading is written on two lines. They were joined: "${heading}".`,
    ]),

  lettersRepaired: (lines: number, line: number) =>
    warning('letters-mended', line, [
      `قلب ملف PDF حرفي «لا» في كلمات، مثل «اإلدارة» مكان «الإدارة». صُحّح ما لا يحتمل غيره، في ${digits(String(lines))} من الأسطر؛ راجع سائر النص.`,
      `A PDF file turned round the letters of "لا" in words such as "اإلدارة". Those that can be read in one way only were corrected, on ${String(lines)} line(s); please read through the rest.`,
    ]),

  furnitureRemoved: (kind: FurnitureKind, removed: readonly string[], line: number) => {
    function list(open: string, close: string): string {
      return removed.map((text) => `${open}${text}${close}`).join(open === '«' ? '، ' : ', ');
    }
    return warning('page-furniture-removed', line, [
      `${FURNITURE[kind].ar} ليس من نص السياسة، فلم يُنقل إليه: ${list('«', '»')}.`,
      `${FURNITURE[kind].en} is not part of the policy's text and was left out of it: ${list('"', '"')}.`,
    ]);
  },
};

const FURNITURE: Record<FurnitureKind, { ar: string; en: string }> = {
  basmala: { ar: 'سطر البسملة', en: 'The line of the basmala' },
  contents: { ar: 'جدول المحتويات', en: 'A table of contents' },
  letterhead: { ar: 'رأس الصفحة أو تذييلها', en: 'A page header or footer' },
};

/** A weekday's name in both languages; 0 is Sunday. */
export function weekday(day: number): { ar: string; en: string } {
  return WEEKDAYS[day] ?? { ar: '؟', en: '?' };
}

function digits(text: string): string {
  return arabicIndicDigits(text);
}

function warning(
  code: WarningCode,
  line: number | null,
  [ar, en]: [string, string],
): ImportWarning {
  return { code, message: { ar, en }, line };
}

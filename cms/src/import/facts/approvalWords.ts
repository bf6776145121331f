import { fold } from '../../core/arabic.ts';

const ADOPTED =
  /(?:^|[\s(«"])[وف]?(?:(?:تم|تمت|جري|جرت) (?:بحمد الله )?(?:اعتماد(?:ها|ه)?|الاعتماد|اقرار(?:ها|ه)?|الموافقه|المصادقه)|اعتمد|اعتمدت|اعتمدها|اعتمده|اقر|اقرت|اقرها|اقره|وافق|وافقت|صادق|صادقت|صودق|اجاز|اجازت|اجازها|اجيز|اجيزت|approved|adopted|ratified|endorsed)(?=\s)/;
const ADOPTION =
  /^و?اعتماد |^(?:(?:سياسه|لايحه|وثيقه) )?معتمده? (?:من|بموجب|بقرار) |^(?:و?قرر|و?قررت) .{0,200}(?:اعتماد|اقرار|الموافقه)/;
/** Minutes tell of the meeting first: "في يوم … اجتمع المجلس … وقرر اعتماد …". */
const RESOLVED =
  /^.{0,250}(?:اجتمع|انعقد|عقد) .{0,400}[\s,]و?(?:قرر|قررت|تقرر) (?:\S+ ){0,4}(?:اعتماد|اقرار|الموافقه)/;
const POLICY =
  /^[^.]{0,12}(?:تم|تمت) (?:الموافقه|الاعتماد|المصادقه|الاقرار)(?: عليها)? (?:من|في|بموجب|بقرار) |سياس|لايح|اليه|وثيق|دليل|نظام|ميثاق|مدون|قواعد|اعتمادها|اعتمدها|اقرها|(?:اعتمدت|معتمده?) (?:من|في|بموجب|بقرار) |polic|regulation|charter|bylaw|code/;
const BODY =
  /(?:^|\s|\()[وفبل]?(?:ال)?(?:مجلس|مجلسها|اجتماع|اجتماعه|اجتماعها|اجتماعات|جلسه|جلسته|جلستها|محضر|قرار|جمعيه العموميه|board|meeting|assembly|session|resolution|minutes)(?=[\s,.:;)(]|$)/;
const FACT = new RegExp(
  [
    /(?:اجتماع|جلس|محضر|قرار|دور|تاريخ|يوم|meeting|session|minutes|resolution|dated?|on)[^.]{0,60}\d/
      .source,
    /(?:اجتماع|جلس|دور)\S{0,3} \(?(?:ال)?(?:اول|ثان|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)/
      .source,
    /(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)) (?:\w+ )?(?:meeting|session)/
      .source,
  ].join('|'),
);

const HEAD_LENGTH = 80;
const LONGEST_STATEMENT = 2_000;

/** Whether a text states, as done, that a board or assembly approved the policy, with particulars. */
export function statesApproval(text: string): boolean {
  if (!announcesApproval(text)) return false;
  const folded = fold(text);
  return POLICY.test(folded) && FACT.test(folded);
}

/** Whether a text says, as done, that a board or assembly approved. */
export function announcesApproval(text: string): boolean {
  if (text.length > LONGEST_STATEMENT) return false;
  const folded = fold(text).trim();
  const isEnglish = /^[a-z]/.test(folded);
  const at =
    ADOPTION.test(folded) || RESOLVED.test(folded) ? 0 : (ADOPTED.exec(folded)?.index ?? -1);
  if (at === -1 || (at > HEAD_LENGTH && !isEnglish)) return false;
  return BODY.test(folded) && !CONDITIONAL.test(folded);
}

/** Whether only somebody of the staff is named as the one who approved: no act of a body. */
export function isApprovedByStaff(text: string): boolean {
  const folded = fold(text);
  return STAFF.test(folded) && !BODY.test(folded);
}

const STAFF =
  /(?:^|[\s.])(?:اعتمد(?:ها|ه)?|اعتماد|المعتمد|approved by) ?[:/-]? ?(?:ال)?(?:مدير|نايب|مشرف|مسوول|رييس (?:ال)?(?:قسم|وحده|اداره)|(?:the )?(?:\w+ )?(?:manager|director|supervisor|head of))/;

const CONDITIONAL =
  /(?:^| )(?:بعد|قبل|حين|عند|الي ان|متي|اذا|يجب|لا|shall be|to be|must be|unless|until|once|if) (?:اعتماد|اقرار|الموافقه|approved|adopted)/;

/** Whose act it was: the general assembly's when only that is named, else the board's. */
export function approvingBody(text: string): 'board' | 'generalAssembly' {
  const folded = fold(text.slice(0, LONGEST_STATEMENT));
  const board = folded.search(/مجلس|board/);
  const assembly = folded.search(/الجمعيه العموميه|general assembly/);
  return assembly !== -1 && (board === -1 || assembly < board) ? 'generalAssembly' : 'board';
}

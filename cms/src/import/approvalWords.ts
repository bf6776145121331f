import { fold } from '../core/arabic.ts';

const ADOPTED =
  /(?:^|[\s(«"])[وف]?(?:(?:تم|تمت|جري|جرت) (?:بحمد الله )?(?:اعتماد|الاعتماد|اقرار|الموافقه|المصادقه)|اعتمد|اعتمدت|اعتمدها|اعتمده|اقر|اقرت|اقرها|اقره|وافق|وافقت|صادق|صادقت|صودق|اجاز|اجازت|اجازها|approved|adopted|ratified|endorsed)(?=\s)/;
const ADOPTION = /^و?اعتماد |^(?:و?قرر|و?قررت) .{0,200}(?:اعتماد|اقرار|الموافقه)/;
const POLICY =
  /سياس|لايح|اليه|وثيق|دليل|نظام|ميثاق|مدون|قواعد|اعتمادها|اعتمدها|اقرها|polic|regulation|charter|bylaw|code/;
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
  const at = ADOPTION.test(folded) ? 0 : (ADOPTED.exec(folded)?.index ?? -1);
  if (at === -1 || (at > HEAD_LENGTH && !isEnglish)) return false;
  return BODY.test(folded) && !CONDITIONAL.test(folded);
}

const CONDITIONAL =
  /(?:^| )(?:بعد|قبل|حين|عند|الي ان|متي|اذا|يجب|لا|shall be|to be|must be|unless|until|once|if) (?:اعتماد|اقرار|الموافقه|approved|adopted)/;

/** Whose act it was: the general assembly's when only that is named, else the board's. */
export function approvingBody(text: string): 'board' | 'generalAssembly' {
  const folded = fold(text.slice(0, LONGEST_STATEMENT));
  const board = folded.search(/مجلس|board/);
  const assembly = folded.search(/الجمعيه العموميه|general assembly/);
  return assembly !== -1 && (board === -1 || assembly < board) ? 'generalAssembly' : 'board';
}

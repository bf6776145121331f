import { fold } from '../../core/arabic.ts';
import { countWords, headingKey } from '../words/phrases.ts';

/** Words by which tables and lists of signatures are recognised. */

const ROLE =
  /^(?:(?:نايب|نايبه|مساعد) )?(?:ال)?(?:(?:رييس|نايب|عضو|امين|مشرف|مدير|سكرتير|مقرر|مراقب|محاسب|مستشار|كاتب|خازن|منسق|ناطق|قايد|عميد)(?:ه|ا)?)(?: |$)|^(?:vice|deputy)?[ -]?(?:chair|chairman|chairwoman|chairperson|president|member|board member|secretary|treasurer|director|executive director|financial supervisor)(?: |$)/;

/** Whether the words name an office on a board: رئيس المجلس, عضو, أمين الصندوق. */
export function isRole(text: string): boolean {
  return isFoldedRole(fold(text.slice(0, 80)));
}

/** The same of folded words. */
export function isFoldedRole(folded: string): boolean {
  if (folded.length < 3 || folded.length > 80) return false;
  const key = headingKey(folded);
  return countWords(key) <= 7 && ROLE.test(key);
}

/** Whether a cell heads a column of names. */
export function isNameHeader(cell: string): boolean {
  return /^(?:ال)?(?:اسم|اسماء)(?: (?:العضو|الاعضاء|عضو المجلس|الثلاثي|الرباعي|الكامل|رباعيا|اعضاء المجلس))?$|^(?:full |member )?names?$/.test(
    headingKey(fold(cell.slice(0, 60))),
  );
}

/** Whether a cell heads a column of offices. */
export function isRoleHeader(cell: string): boolean {
  return /^(?:ال)?(?:صفه|منصب|عضويه|مسمي|وظيفه|المسمي الوظيفي|صفه العضو|الصفه في المجلس|المنصب في المجلس)$|^(?:role|position|title|capacity|office)$/.test(
    headingKey(fold(cell.slice(0, 60))),
  );
}

/** Whether a cell could be a person's name: two to nine words of letters, and no office. */
export function isPersonName(cell: string): boolean {
  const words = cell
    .replace(/^(?:[أادم]\s?[./]\s?(?:د\s?[./]\s?)?|د\.|Mr\.?|Mrs\.?|Dr\.?)\s?/, '')
    .trim()
    .split(' ');
  const isName =
    words.length >= 2 &&
    words.length <= 9 &&
    words.every((word) => /^[\p{L}\p{M}'’.-]{1,20}$/u.test(word));
  return isName && !isRole(cell) && !isRoleHeader(cell) && !isStamp(cell);
}

/** Whether a cell keeps a place for a stamp or a signature. */
export function isStamp(cell: string): boolean {
  return /^(?:ال)?(?:ختم|توقيع)(?: |$)/.test(headingKey(fold(cell.slice(0, 60))));
}

/** Why a file cannot be imported. */
export type ImportErrorCode =
  'empty' | 'not-found' | 'not-readable' | 'not-text' | 'too-large' | 'unsupported-type';

/** One line that says why, in both languages. */
export type ImportError = { code: ImportErrorCode; message: { ar: string; en: string } };

/** The largest file that is read, in bytes. */
export const LARGEST_FILE_BYTES = 2 * 1024 * 1024;

const MESSAGES: Record<ImportErrorCode, ImportError['message']> = {
  empty: {
    ar: 'الملف فارغ.',
    en: 'The file is empty.',
  },
  'not-found': {
    ar: 'لا يوجد ملف بهذا الاسم.',
    en: 'There is no such file.',
  },
  'not-readable': {
    ar: 'تعذّرت قراءة الملف؛ تحقق من صلاحيات الوصول إليه.',
    en: 'The file cannot be read; please check its permissions.',
  },
  'not-text': {
    ar: 'ليس في الملف نص مقروء. احفظ المستند نصاً بترميز UTF-8 ثم أعد المحاولة.',
    en: 'The file does not contain readable text. Save the document as UTF-8 text and try again.',
  },
  'too-large': {
    ar: 'الملف أكبر من ٢ ميغابايت، وليست سياسة بهذا الطول.',
    en: 'The file is larger than 2 MB, and no policy is that long.',
  },
  'unsupported-type': {
    ar: 'لا تُقرأ إلا ملفات ‎.txt و ‎.md. احفظ المستند نصاً ثم أعد المحاولة.',
    en: 'Only .txt and .md files are read. Save the document as text and try again.',
  },
};

/** Makes the error of a code. */
export function importError(code: ImportErrorCode): ImportError {
  return { code, message: MESSAGES[code] };
}

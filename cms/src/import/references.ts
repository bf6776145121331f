import type { Line } from './lines.ts';
import type { ImportWarning } from './messages.ts';
import { warnings } from './messages.ts';

const BROKEN =
  /خطأ!?\s?(?:الإشارة المرجعية غير (?:معروفة|معرّفة|معرفة)|لم يتم العثور على مصدر المرجع|مصدر المرجع غير موجود|الارتباط التشعبي غير صحيح|المرجع غير معروف)|Error!\s?(?:Reference source not found|Bookmark not defined|No bookmark name given|Hyperlink reference not valid)/i;

/** What a word processor left where a cross-reference lost its target; null for a sound line. */
export function brokenReferenceIn(text: string): string | null {
  return BROKEN.exec(text)?.[0] ?? null;
}

/** A warning for each line with a broken cross-reference, wherever it stands. */
export function reportBrokenReferences(lines: readonly Line[]): ImportWarning[] {
  return lines.flatMap(({ text, number }) => {
    const broken = brokenReferenceIn(text);
    return broken === null ? [] : [warnings.crossReferenceBroken(broken, number)];
  });
}

/** Digits as telephones want them: people type ٠٥٠ as readily as 050. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

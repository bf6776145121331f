const UTF_16_MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const LEAST_ARABIC_SHARE = 0.5;
const MOST_CONTROL_SHARE = 0.001;

/**
 * Decodes the bytes of a text file: UTF-16 by its byte order mark, UTF-8, or where that yields
 * Arabic what old offices still save: Windows-1256, ISO 8859-6, UTF-16 without a mark.
 * @returns null for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = UTF_16_MARKS.find((mark) =>
    mark.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (marked !== undefined) return readable(decode(bytes, marked.encoding));
  const unicode = decode(bytes, 'utf-8');
  if (unicode !== null && !unicode.includes('\0')) return readable(unicode);
  const candidates = UNMARKED.map((encoding) => readable(decode(bytes, encoding)));
  const arabic = candidates.filter((text) => text !== null).filter(isArabic);
  return arabic.sort((a, b) => countArticles(b) - countArticles(a))[0] ?? null;
}

/** What tools write without saying so; of those that yield Arabic, the likeliest is taken. */
const UNMARKED = ['windows-1256', 'iso-8859-6', 'utf-16le', 'utf-16be'] as const;

/** How often words begin with the article, as they do in Arabic and in no misreading of it. */
function countArticles(text: string): number {
  return text.match(/(?<![ء-ي])ال[ء-ي]/g)?.length ?? 0;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function readable(text: string | null): string | null {
  if (text === null || text.includes('\0')) return null;
  const controls =
    text.match(/[\u0001-\u0008\u000e-\u0019\u001b-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return controls > text.length * MOST_CONTROL_SHARE ? null : text;
}

function isArabic(text: string): boolean {
  const arabic = text.match(/[ء-ي]/g)?.length ?? 0;
  const visible = text.match(/[^\s\d]/g)?.length ?? 0;
  return arabic > visible * LEAST_ARABIC_SHARE;
}

const UTF_16_MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const LEAST_ARABIC_SHARE = 0.5;
const MOST_CONTROL_SHARE = 0.001;

/**
 * Decodes the bytes of a text file: UTF-16 by its byte order mark, UTF-8, or Windows-1256 where
 * that yields Arabic, as old offices still save it.
 * @returns null for bytes that are no text
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = UTF_16_MARKS.find((mark) =>
    mark.bytes.every((byte, index) => bytes[index] === byte),
  );
  if (marked !== undefined) return readable(decode(bytes, marked.encoding));
  const unicode = decode(bytes, 'utf-8');
  if (unicode !== null) return readable(unicode);
  const legacy = readable(decode(bytes, 'windows-1256'));
  return legacy !== null && isArabic(legacy) ? legacy : null;
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

/** Lone halves of a surrogate pair: no UTF-8 can carry them. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
const CONTROLS_BUT_LINES = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]/g;
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]+/g;
/** Characters that reorder what follows them: a name must not rewrite the line it stands in. */
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A running text: line breaks stay, other control characters go. */
export function cleanText(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS_BUT_LINES, '')
    .trim();
}

/** A name or a subject: one line, and nothing that changes the direction of its surroundings. */
export function cleanLine(text: string): string {
  return text
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(CONTROLS, ' ')
    .replace(BIDI_CONTROLS, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

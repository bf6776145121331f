/** A text as it is judged and sent: without blanks around it, each line end one character. */
export function tidied(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** How many characters of a text count towards its bounds. */
export function lengthOf(text: string): number {
  return tidied(text).length;
}

/** A text without what differs between the systems it was saved on: marks of order, ends of lines, NFC. */
export function plainForm(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

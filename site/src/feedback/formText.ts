/** Longer than any field may be; what exceeds it is refused as too long, not kept. */
const LONGEST = 20_000;

/** A text field: trimmed, line ends unified, empty when absent. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim().slice(0, LONGEST) : '';
}

/** A checkbox. */
export function readChecked(form: FormData, name: string): boolean {
  return form.get(name) !== null;
}

/** A text field as typed, line ends unified and blanks around it left out; empty when absent. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
}

/** A checkbox. */
export function readChecked(form: FormData, name: string): boolean {
  return form.get(name) !== null;
}

import { tidied } from '../ui/tidied.ts';

/** A text field: trimmed, line ends unified, empty when absent. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? tidied(value) : '';
}

/** A checkbox. */
export function readChecked(form: FormData, name: string): boolean {
  return form.get(name) !== null;
}

import path from 'node:path';

/** Folder of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** A path inside the checkout. */
export function inRoot(...parts: string[]): string {
  return path.join(ROOT, ...parts);
}

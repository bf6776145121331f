import path from 'node:path';

/** Folder of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** A path inside the checkout. */
export const inRoot = (...parts: string[]): string => path.join(ROOT, ...parts);

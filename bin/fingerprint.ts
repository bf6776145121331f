import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { inRoot, ROOT } from './paths.ts';

/** Files that match patterns, named from the checkout; what is installed or built is none. */
export function filesIn(patterns: readonly string[]): string[] {
  const built = new Set(['node_modules', '.next', 'dist', '.astro']);
  return patterns
    .flatMap((pattern) => globSync(pattern, { cwd: ROOT, exclude: isBuilt, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort();

  function isBuilt({ name }: { name: string }): boolean {
    return built.has(name);
  }
}

/** SHA-256 over the names and contents of the files that match. */
export function fingerprint(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of filesIn(patterns)) {
    hash.update(`${name}\0`).update(readFileSync(inRoot(name)));
  }
  return hash.digest('hex');
}

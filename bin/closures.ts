import { createHash } from 'node:crypto';
import path from 'node:path';

/** Our own packages, by the file behind the name. */
const PACKAGES: Partial<Record<string, string>> = {
  '@mithaq/feedback': 'plugins/feedback/src/index.ts',
  '@mithaq/feedback/client': 'plugins/feedback/src/client.tsx',
  '@mithaq/feedback/server': 'plugins/feedback/src/server.tsx',
  '@payload-config': 'cms/src/payload.config.ts',
};

const IMPORT = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/**
 * A hash of each file together with everything it comes to import: a rule that reads types may
 * say something else of a file that did not change itself.
 * @param files text by path
 */
export function closures(files: ReadonlyMap<string, string>): Map<string, string> {
  const imported = new Map([...files].map(([file, text]) => [file, importsOf(file, text)]));
  return new Map([...files.keys()].map((file) => [file, hashOf(reachable(file))]));

  function reachable(from: string): string[] {
    const seen = new Set([from]);
    for (const file of seen) for (const next of imported.get(file) ?? []) seen.add(next);
    return [...seen].sort();
  }

  function hashOf(names: string[]): string {
    const hash = createHash('sha256');
    for (const name of names) hash.update(`${name}\0${files.get(name) ?? 'missing'}\0`);
    return hash.digest('hex');
  }
}

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) return [path.posix.join(path.posix.dirname(file), name)];
    return PACKAGES[name] ?? [];
  });
}

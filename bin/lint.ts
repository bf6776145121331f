import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { z } from 'zod';

import { closures } from './closures.ts';
import { filesIn, fingerprint } from './fingerprint.ts';
import { inRoot, ROOT } from './paths.ts';

// `node bin/lint.ts FILE`: lints what changed since it was last clean, itself or in what it
// imports; FILE remembers. ESLint's own cache looks at each file alone, and our rules read types.
const [memory = inRoot('.build/lint.json')] = process.argv.slice(2);
const SOURCES = ['{bin,cms,lint,plugins,site,tests}/**/*.{ts,tsx,astro,js,mjs}', '*.{ts,js}'];
/** What is in force in every file: declarations without an import. */
const AMBIENT = ['cms/src/payload-types.ts', '{cms,site,plugins}/**/*.d.ts'];

const ambient = fingerprint(AMBIENT);
const wanted = new Map(
  [...closures(new Map(filesIn(SOURCES).map((file) => [file, read(inRoot(file))])))].map(
    ([file, hash]) => [file, `${ambient} ${hash}`],
  ),
);
const known = z.record(z.string(), z.string()).parse(JSON.parse(read(memory) || '{}'));
const eslint = new ESLint({ cwd: ROOT, warnIgnored: false, passOnNoPatterns: true });
const changed = [...wanted.keys()].filter((file) => known[file] !== wanted.get(file));
const results = changed.length === 0 ? [] : await eslint.lintFiles(changed);

const unclean = results.filter(({ messages }) => messages.length > 0);
const again = new Set(unclean.map(({ filePath }) => path.relative(ROOT, filePath)));
for (const file of changed) {
  if (!again.has(file)) known[file] = wanted.get(file) ?? '';
}
mkdirSync(path.dirname(memory), { recursive: true });
writeFileSync(memory, JSON.stringify(known));
const formatter = await eslint.loadFormatter('stylish');
console.log(await formatter.format(results));
process.exitCode = unclean.length > 0 ? 1 : 0;

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

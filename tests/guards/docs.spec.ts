import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { inRoot, ROOT } from '../../bin/paths.ts';
import { ROLES } from '../../cms/src/access/roles.ts';
import { keysOf } from '../../cms/src/core/keysOf.ts';

const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', 'plugins/feedback/*.md'], { cwd: ROOT });

/** What encrypts, signs, derives or hashes; randomness alone is told as a whole. */
const CRYPTOGRAPHY =
  /from '(?:@noble|jose|otpauth|altcha-lib)|\b(?:createHash|createHmac|createCipheriv|createSign|hkdf|hkdfSync|pbkdf2|scrypt|scryptSync)\b|crypto\.subtle/;

function read(file: string): string {
  return readFileSync(inRoot(file), 'utf8');
}

/** Files a document leads to, by link or, from the root, by a path between backticks. */
function namedIn(document: string): string[] {
  const text = read(document);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) =>
    path.join(path.dirname(document), to),
  );
  const paths = [...text.matchAll(/`([\w.-]+\/[\w./[\]-]+\.(?:ts|tsx|js|astro|css|md))`/g)];
  return [...links, ...paths.map(([, to = '']) => to)];
}

describe('the documents', () => {
  it.each(DOCUMENTS.filter((file) => !file.startsWith('plugins')))(
    '%s leads to files that are there',
    (document) => {
      expect(namedIn(document).filter((file) => !existsSync(inRoot(file)))).toEqual([]);
    },
  );

  it('name every collection and role in the model', () => {
    const [, list = ''] = /collections: \{([^}]*)\}/.exec(read('cms/src/payload-types.ts')) ?? [];
    const slugs = [...list.matchAll(/^\s+'?([\w-]+)'?:/gm)].map(([, slug = '']) => slug);
    const ours = slugs.filter((slug) => !slug.startsWith('payload-'));
    expect(ours.length).toBeGreaterThan(10);
    const model = read('docs/model.md');
    const missing = [...ours, ...keysOf(ROLES)].filter((name) => !model.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it('list every file that uses cryptography', () => {
    const kept = read('docs/security.md');
    const files = globSync('{bin,cms,server,site,plugins}/**/*.{ts,tsx,mjs,astro}', {
      cwd: ROOT,
      exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/dev/**', '**/*.spec.ts'],
    });
    const using = files.filter((file) => CRYPTOGRAPHY.test(read(file)));
    expect(using.length).toBeGreaterThan(15);
    expect(using.filter((file) => !kept.includes(`\`${file}\``))).toEqual([]);
    expect(CRYPTOGRAPHY.test("import { createHmac } from 'node:crypto';")).toBe(true);
    expect(CRYPTOGRAPHY.test("import { sha3_256 } from '@noble/hashes/sha3.js';")).toBe(true);
  });

  it('list every decision', () => {
    const map = read('ARCHITECTURE.md');
    const decisions = globSync('docs/adr/0*.md', { cwd: ROOT });
    expect(decisions.filter((file) => !map.includes(`(${file})`))).toEqual([]);
  });
});

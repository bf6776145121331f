import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { seedOf } from '../helpers/hostile.ts';
import type { Found } from '../hostile/hostileRun.ts';
import { runHostile } from '../hostile/hostileRun.ts';
import { reasonsAgainst, tableOf } from '../hostile/report.ts';

/** `npm run test:hostile` sends 10,000. */
const COUNT = 200;
const SEED = seedOf(process.env['HOSTILE_SEED'] ?? '20261126');

const DOCUMENTS = ['feedback', 'public'].map((name) =>
  path.resolve(import.meta.dirname, `../../docs/openapi/${name}.json`),
);
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

let found: Found;
beforeAll(async () => {
  found = await runHostile({ seed: SEED, count: COUNT });
  console.log(tableOf(found));
});

describe(`what nobody means well (seed ${String(SEED)})`, () => {
  it('is answered without a fault, by servers that go on', () => {
    expect(reasonsAgainst(found)).toEqual([]);
  });

  it('is sent to every published endpoint, to every form and to every way to an account', () => {
    const names = found.results.map(({ name }) => name.replaceAll(/:(\w+)(?:\([^)]*\))?/g, '{$1}'));
    for (const file of DOCUMENTS) {
      const { paths } = documentSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      for (const [address, methods] of Object.entries(paths)) {
        for (const method of Object.keys(methods)) {
          expect(names).toContain(`cms ${method.toUpperCase()} ${address}`);
        }
      }
    }
    for (const way of ['login', 'forgot-password', 'reset-password']) {
      expect(names).toContain(`cms POST /api/users/${way}`);
    }
    for (const page of [
      '[cases]/new',
      '[cases]/received',
      'surveys/[slug]',
      'track',
      'track/case',
    ]) {
      expect(names).toContain(`site POST /[locale]/${page}`);
    }
  });

  it('is judged by its words, and not turned away for how much there is of it', () => {
    for (const { name, sent, reached, limited } of found.results) {
      expect([name, reached > 0, limited < sent / 20]).toEqual([name, true, true]);
    }
  });
});

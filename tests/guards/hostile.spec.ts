import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Result } from '../hostile/attack.ts';
import { attack } from '../hostile/attack.ts';
import { cmsTargets } from '../hostile/cmsTargets.ts';
import type { Target } from '../hostile/input.ts';
import { wordOf } from '../hostile/input.ts';
import { reasonsAgainst } from '../hostile/report.ts';

const SEED = 7;
const COUNT = 120;

/** One input in some dozens says the word that the planted fault is about. */
const target: Target = {
  name: 'planted',
  server: 'cms',
  inputs: fc.integer({ min: 1, max: 30 }).map((number) => {
    const body = number === 1 ? 'the one word' : `word ${String(number)}`;
    return wordOf({ method: 'POST', path: '/', headers: { host: 'localhost' }, body });
  }),
};

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Attacks a server that answers everything well but the one word. */
async function attacked(fault: (...given: Parameters<RequestListener>) => void): Promise<Result[]> {
  const planted = createServer((request, response) => {
    void text(request).then((body) => {
      if (body === 'the one word') fault(request, response);
      else response.end('well');
    });
  });
  server = planted;
  const port = await new Promise<number>((resolve) => {
    planted.listen(0, '127.0.0.1', () => {
      resolve(z.object({ port: z.number() }).parse(planted.address()).port);
    });
  });
  const ports = { cms: port, site: port };
  return attack({ targets: [target], ports, seed: SEED, count: COUNT, hangsAfterMs: 400 });
}

/** A run that is as it should be. */
const WELL = {
  results: [],
  seconds: 1,
  mostHeld: 1,
  heldInTheEnd: 1,
  isInMemoryGroup: false,
  ended: [],
  isReady: true,
};

function reasons(results: Result[]): string[] {
  return reasonsAgainst({ ...WELL, results });
}

describe('the attack on the product', () => {
  it.each([
    {
      planted: 'a fault in the answer',
      why: '500',
      fault: ((_, response) => {
        response.writeHead(500).end();
      }) satisfies RequestListener,
    },
    {
      planted: 'an answer that says it is busy, and not until when',
      why: '503',
      fault: ((_, response) => {
        response.writeHead(503).end();
      }) satisfies RequestListener,
    },
    { planted: 'no answer', why: 'hung', fault: () => undefined },
    {
      planted: 'an answer that does not end',
      why: 'hung',
      fault: ((_, response) => {
        response.writeHead(200, { 'content-length': '9' }).write('begun');
      }) satisfies RequestListener,
    },
    {
      planted: 'a connection that is closed',
      why: 'unanswered',
      fault: ((request) => {
        request.socket.destroy();
      }) satisfies RequestListener,
    },
  ])('finds $planted, and the input it befalls', async ({ why, fault }) => {
    const [result] = await attacked(fault);
    expect(result?.sent).toBe(COUNT);
    expect(result?.faults.length).toBeGreaterThan(0);
    for (const found of result?.faults ?? []) {
      expect([found.why, found.input]).toEqual([why, expect.stringContaining('the one word')]);
    }
    expect(reasons(result ? [result] : [])[0]).toContain(`planted, input`);
  });

  it('finds nothing in a server that has no fault', async () => {
    const results = await attacked((_, response) => response.end());
    expect(reasons(results)).toEqual([]);
    expect(results[0]).toMatchObject({ sent: COUNT, reached: COUNT, answers: { '2xx': COUNT } });
  });

  it('finds nothing in a server that closes a connection once it has answered', async () => {
    for (const afterMs of [0, 1, 5]) {
      const results = await attacked(({ socket }, response) => {
        response.end(() => setTimeout(() => socket.destroy(), afterMs));
      });
      expect(reasons(results)).toEqual([]);
      server?.close();
    }
  });

  it('is the same again by the same seed', async () => {
    const runs = [];
    for (let run = 0; run < 2; run += 1) {
      const [result] = await attacked((_, response) => response.writeHead(500).end());
      runs.push(result?.faults.map(({ number }) => number).toSorted((a, b) => a - b));
    }
    expect(runs[0]).toEqual(runs[1]);
  });

  it('counts a server that says until when it is busy, and minds when that is often', async () => {
    const results = await attacked((_, response) =>
      response.writeHead(503, { 'retry-after': '5' }).end(),
    );
    expect(results[0]?.faults).toEqual([]);
    expect(results[0]?.shed).toBeGreaterThan(0);
    expect(reasons(results)).toEqual([expect.stringContaining('told that the server is busy')]);
  });

  it.each([
    { found: { ended: ['The cms ended (1)'] }, said: 'The cms ended' },
    { found: { isReady: false }, said: 'not ready' },
    { found: { mostHeld: 2 ** 31 }, said: 'held 2048 MB' },
  ])('minds what is left of the servers: $said', ({ found, said }) => {
    expect(reasonsAgainst({ ...WELL, ...found })).toEqual([expect.stringContaining(said)]);
  });

  it('finds every endpoint of the configuration, one that is new as well', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'mithaq-test-'));
    process.env['DATA_DIR'] = dataDir;
    const { default: configured } = await import('../../cms/src/payload.config.ts');
    const config = await configured;
    rmSync(dataDir, { recursive: true, force: true });
    const custom = { contract: { summary: 'Planted', answer: z.object({}) } };
    const planted = {
      path: '/public/planted',
      method: 'get' as const,
      custom,
      handler: () => new Response(),
    };
    const known = { host: 'localhost', frontKey: 'x'.repeat(32), words: ['x'] };
    const endpoints = [...config.endpoints, planted];
    const names = cmsTargets({ ...config, endpoints }, known).map(({ name }) => name);
    expect(names).toContain('cms GET /api/public/planted');
    expect(names).toContain('cms POST /api/feedback/complaints');
    expect(names).toContain('cms POST /api/users/login');
  });
});

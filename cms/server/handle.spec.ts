import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { listener } from '../../server/listener.ts';
import { makeTurns } from '../../server/turns.ts';
import { handle } from './handle.ts';

const refusedSchema = z.object({ error: z.object({ code: z.string() }) });

/** Waiting ones that are never turned away, with one answered at a time. */
const ALWAYS = 4;

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** The server in front of an app that answers when it is let go. */
async function heldCms() {
  const held: { url: string; response: ServerResponse }[] = [];
  const state = { time: 0, isHolding: true };
  const cms = {
    isSignedIn: () => Promise.resolve(false),
    frontKey: 'x'.repeat(32),
    isHttps: false,
    actions: new Set<string>(),
    trustsProxy: false,
    turns: makeTurns({ atOnce: 1, now: () => state.time }),
    next: async ({ url = '' }: IncomingMessage, response: ServerResponse) => {
      const closed = new Promise<void>((resolve) => response.once('close', resolve));
      if (state.isHolding) held.push({ url, response });
      else response.end('{}');
      await closed;
    },
  };
  server = createServer(listener((exchange) => handle(cms, exchange)));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
  function letGo(): void {
    state.isHolding = false;
    for (const { response } of held.splice(0)) response.end('{}');
  }
  return { state, held, letGo, ask: (path: string, init?: RequestInit) => fetch(url + path, init) };
}

describe('more than the cms can answer', () => {
  it('is turned away while it is read, and what people send and how the cms is are not', async () => {
    const { state, held, letGo, ask } = await heldCms();
    const first = ask('/api/policies');
    await expect.poll(() => held.length).toBe(1);
    state.time += 60_000;
    letGo();
    expect((await first).status).toBe(200);

    state.isHolding = true;
    const readings = Array.from({ length: 1 + ALWAYS + 2 }, () => ask('/api/policies'));
    const turnedAway: Response[] = [];
    for (const reading of readings) {
      void reading.then((answer) => answer.status === 503 && turnedAway.push(answer));
    }
    await expect.poll(() => turnedAway.length).toBe(2);
    for (const answer of turnedAway) {
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(refusedSchema.parse(await answer.json()).error.code).toBe('busy');
    }
    const sent = ask('/api/feedback/complaints', { method: 'POST', body: '{}' });
    const written = ask('/api/policies/1', { method: 'PATCH', body: '{}' });
    const revision = ask('/api/public/revision');
    await expect.poll(() => held.map(({ url }) => url)).toContain('/api/public/revision');
    letGo();
    const answers = await Promise.all([...readings, sent, written, revision]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 503)).toHaveLength(2);
    expect(statuses.filter((status) => status === 200)).toHaveLength(statuses.length - 2);
  });
});

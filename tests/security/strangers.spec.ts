import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import { GIGABYTE, SMALL_MACHINE } from '../helpers/smallMachine.ts';

const MEGABYTE = 1024 * 1024;
const STRANGERS_BOUND = 64 * 1024;

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation(SMALL_MACHINE);
});

afterAll(async () => {
  await installation.stop();
  removeInstallation(installation);
});

type Flood = { path: string; method: string; megabytes: number; isAnnounced: boolean };

/** Sends a body of zeroes until it is sent or the server has had enough. */
function flood({ path, method, megabytes, isAnnounced }: Flood): Promise<number | undefined> {
  return new Promise((resolve) => {
    const size = megabytes * MEGABYTE;
    const outgoing = request(`${installation.cms}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(isAnnounced ? { 'Content-Length': size } : { 'Transfer-Encoding': 'chunked' }),
      },
    });
    let isAnswered = false;
    outgoing.on('response', (answer: IncomingMessage) => {
      isAnswered = true;
      resolve(answer.statusCode);
      answer.resume();
    });
    outgoing.on('error', () => {
      resolve(undefined);
    });
    const chunk = Buffer.alloc(MEGABYTE);
    let sent = 0;
    function more(): void {
      while (sent < size && !isAnswered) {
        sent += chunk.length;
        if (!outgoing.write(chunk)) {
          outgoing.once('drain', more);
          return;
        }
      }
      outgoing.end();
    }
    more();
  });
}

/**
 * Says something to a server over a connection of its own, and then nothing more, or more and more.
 * @returns what came back until the server closed the connection, and how long that took
 */
function said(
  server: 'cms' | 'site',
  { head, drip }: { head: string; drip?: string },
): Promise<{ answer: string; seconds: number }> {
  return new Promise((resolve) => {
    const began = Date.now();
    const { port } = new URL(installation[server]);
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(head));
    const timer = drip === undefined ? undefined : setInterval(() => socket.write(drip), 500);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ answer, seconds: (Date.now() - began) / 1000 });
    });
  });
}

describe('a stranger', () => {
  it('stops nothing with bodies of 200 MB, on whatever path and in whatever form', async () => {
    const before = installation.memoryOf('cms');
    const floods = ['/api/users/login', '/api/nowhere', '/admin/login'].flatMap((path) =>
      ['POST', 'PUT', 'DELETE'].flatMap((method) =>
        [true, false].map((isAnnounced) => ({ path, method, megabytes: 200, isAnnounced })),
      ),
    );
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, installation.memoryOf('cms'));
    }, 50);
    const answers = await Promise.all(floods.map(flood));
    clearInterval(watch);
    // Who goes on sending after the answer is cut, and may not have read it.
    expect(answers.filter((status) => status !== 413 && status !== undefined)).toEqual([]);
    expect(answers).toContain(413);
    expect(most - before).toBeLessThan(64 * MEGABYTE);
    expect(installation.memoryOf('cms') + installation.memoryOf('site')).toBeLessThan(GIGABYTE);
    expect(installation.output()).not.toMatch(/The \w+ ended/);
    expect((await fetch(`${installation.cms}/readyz`)).status).toBe(200);
  });

  it('may send as much as a long complaint needs and no more', async () => {
    async function sent(bytes: number) {
      const answer = await fetch(`${installation.cms}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: 'a@example.org', password: '' }).padEnd(bytes),
      });
      await answer.text();
      return answer.status;
    }
    expect(await sent(STRANGERS_BOUND)).not.toBe(413);
    expect(await sent(STRANGERS_BOUND + 1)).toBe(413);
  });

  it('is told in both languages what to do', async () => {
    const answer = await fetch(`${installation.cms}/api/feedback/complaints`, {
      method: 'POST',
      body: 'x'.repeat(STRANGERS_BOUND + 1),
    });
    const { error } = z
      .object({ error: z.object({ code: z.string(), message: z.string() }) })
      .parse(await answer.json());
    expect(error.code).toBe('too-large');
    expect(error.message).toMatch(/[\u0600-\u06ff].*send less/);
  });

  it.each([
    { asks: 'a server action nobody wrote', method: 'POST', action: 'f'.repeat(42), status: 404 },
    { asks: 'a server action of a name', method: 'POST', action: '__proto__', status: 404 },
    { asks: 'a method nothing answers', method: 'PROPFIND', action: undefined, status: 405 },
  ])('is refused before anything is rendered: $asks', async ({ method, action, status }) => {
    const headers = action === undefined ? {} : { 'next-action': action };
    const answer = await fetch(`${installation.cms}/admin`, { method, headers });
    expect(answer.status).toBe(status);
  });

  it('cannot hold a connection open by saying its request slowly', async () => {
    const head = 'GET / HTTP/1.1\r\nHost: localhost\r\n';
    const { seconds } = await said('cms', { head, drip: 'X-Slow: 1\r\n' });
    expect(seconds).toBeLessThan(15);
  });

  const upgrade = 'Connection: Upgrade, close\r\nUpgrade: websocket\r\n';

  it.each(['cms', 'site'] as const)(
    'is answered in the protocol it speaks, whichever it asks for (%s)',
    async (server) => {
      const head = `GET /healthz HTTP/1.1\r\nHost: localhost\r\n${upgrade}\r\n`;
      const { answer } = await said(server, { head });
      expect(answer).toMatch(/^HTTP\/1\.1 200 /);
      expect(answer).toMatch(/content-security-policy/i);
      expect(installation.output()).not.toContain('a fault that nothing caught');
    },
  );

  it.each([
    { server: 'cms', path: '/api/users/login' },
    { server: 'site', path: '/ar/track' },
  ] as const)(
    'cannot hold a connection open by a body that does not come ($server)',
    async ({ server, path }) => {
      const own = `Host: ${new URL(installation[server]).host}\r\nOrigin: ${installation[server]}\r\n`;
      const head = `POST ${path} HTTP/1.1\r\n${own}${upgrade}Transfer-Encoding: chunked\r\n\r\nzz\r\n`;
      const { seconds } = await said(server, { head });
      expect(seconds).toBeLessThan(15);
    },
  );

  it('does not keep the cms busy with a question of very many parts', async () => {
    const question = 'a&'.repeat(7_000);
    for (const path of ['/api/public/revision', '/admin/login', '/nowhere']) {
      const answer = await fetch(`${installation.cms}${path}?${question}`);
      expect([path, answer.status]).toEqual([path, 400]);
    }
  });

  it('does not keep the site busy with a form of very many fields', async () => {
    const answer = await fetch(`${installation.site}/ar/complaints/new`, {
      method: 'POST',
      headers: {
        origin: installation.site,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'a&'.repeat(300_000),
    });
    expect(answer.status).toBe(400);
  });

  it('finds no page of the panel by the name of what every object has', async () => {
    for (const page of ['__proto__', '%5f_proto__', 'constructor']) {
      expect((await fetch(`${installation.cms}/admin/${page}`)).status).toBe(404);
    }
    expect(installation.output()).not.toContain('a fault that nothing caught');
  });
});

describe('who is signed in', () => {
  it('may send a policy of many pages, with a session this installation signed only', async () => {
    const { cms, administrator } = installation;
    const signedIn = await fetch(`${cms}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(administrator),
    });
    const { token } = z.object({ token: z.string() }).parse(await signedIn.json());
    async function statusWith(session: string) {
      const answer = await fetch(`${cms}/api/policies`, {
        method: 'POST',
        headers: { Cookie: `payload-token=${session}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ summary: 'x'.repeat(MEGABYTE) }),
      });
      return answer.status;
    }
    expect(await statusWith(token)).not.toBe(413);
    const [head = '', claims = ''] = token.split('.');
    const unsigned = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    expect(await statusWith(`${head}.${claims}.${'A'.repeat(43)}`)).toBe(413);
    expect(await statusWith(`${unsigned}.${claims}.`)).toBe(413);
  });
});

describe('a server that ends', () => {
  it.each(['cms', 'site'] as const)(
    'is started again while the other goes on: %s',
    async (name) => {
      const other = name === 'cms' ? 'site' : 'cms';
      installation.signalServer(name, 'SIGKILL');
      const began = Date.now();
      await expect
        .poll(() => fetch(`${installation[name]}/healthz`).catch(() => null), { timeout: 5_000 })
        .toBeNull();
      expect((await fetch(`${installation[other]}/healthz`)).status).toBe(200);
      await expect
        .poll(
          async () => {
            const answer = await fetch(`${installation[name]}/readyz`).catch(() => null);
            return answer?.status;
          },
          { timeout: 30_000 },
        )
        .toBe(200);
      expect(installation.output()).toContain(`The ${name} ended (SIGKILL); starting it again`);
      expect(Date.now() - began).toBeLessThan(30_000);
    },
  );
});

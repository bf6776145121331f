import { describe, expect, it } from 'vitest';

import { gated } from './restGate.ts';

const answer = gated(async (request: Request) => {
  const { pathname } = new URL(request.url);
  if (pathname.endsWith('/nothing')) {
    return Promise.resolve(Response.json({ message: 'Route not found' }, { status: 404 }));
  }
  if (request.method === 'POST') await request.text();
  return Response.json({ docs: [] });
});

async function ask(address: string, init: RequestInit = {}) {
  const slug = address.split('?', 1)[0]?.split('/') ?? [];
  const request = new Request(`http://localhost/api/${address}`, init);
  const response = await answer(request, { params: Promise.resolve({ slug }) });
  const body: unknown = await response.json();
  return { status: response.status, cacheControl: response.headers.get('cache-control'), body };
}

describe('the gate of the REST interface', () => {
  it.each(['constructor', '__proto__', 'toString/x'])('finds no collection %s', async (address) => {
    expect(await ask(address)).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found' } },
    });
  });

  it('says in its own words that nobody answers an address', async () => {
    const { status, body } = await ask('feedback/nothing');
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { code: 'not-found' } });
    expect(JSON.stringify(body)).not.toContain('Route');
  });

  it('refuses a query that is no tree, and a form that cannot be taken apart', async () => {
    expect((await ask('policies?where=x')).status).toBe(400);
    expect((await ask('policies?where[slug][equals]=x')).status).toBe(200);
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await ask('users/login', { method: 'POST', headers, body: '--x' })).status).toBe(400);
  });

  it('lets no cache keep an answer', async () => {
    expect((await ask('complaints')).cacheControl).toBe('no-store');
    expect((await ask('constructor')).cacheControl).toBe('no-store');
  });

  it('hands a sound form on whole', async () => {
    const body = new FormData();
    body.set('_payload', '{}');
    expect((await ask('users/login', { method: 'POST', body })).status).toBe(200);
  });
});

import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { makeTurns } from '../../server/turns.ts';
import type { Note } from '../src/api/deadline.ts';
import { keepPages } from './pageCache.ts';
import { publicPages } from './publicPages.ts';
import type { PublicPage } from './publicPath.ts';
import { publicPageOf } from './publicPath.ts';
import type { AstroHandler } from './render.ts';

type Made = { url: string; response: ServerResponse; note: Note };

const SITE = 'https://example.org';

/** A site whose pages are what `work` makes them. */
function siteOf(work: (made: Made) => void | Promise<void>) {
  const state = { policies: '1', organisation: '1', isKnown: true, isSettled: true };
  const made: string[] = [];
  const astro: AstroHandler = async (...given) => {
    const [request, response, , locals] = given;
    const url = request.url ?? '';
    made.push(url);
    response.setHeader('content-type', 'text/html');
    const { note } = z.object({ note: z.custom<Note>() }).parse(locals);
    await work({ url, response, note });
    if (!response.writableEnded) response.end(`page of ${state.policies}`);
  };
  const freshness = {
    isKnown: () => state.isKnown,
    isSettled: () => state.isSettled,
    vouchedFor: () => undefined,
    stampOf: (of: readonly string[]) =>
      of.map((part) => (part.startsWith('polic') ? state.policies : state.organisation)).join(' '),
  };
  const turns = makeTurns({ atOnce: 1 });
  const cache = keepPages({});
  const pages = publicPages({ astro, cache, freshness, siteOrigin: SITE, turns });
  return { state, made, pages, make: (url: string) => pages.make(asked(url), 'id') };
}

function asked(url: string): PublicPage {
  const page = publicPageOf(url);
  if (page === null) throw new Error(url);
  return page;
}

describe('a public page', () => {
  it('is made once for all who ask at once, and then not at all', async () => {
    const { made, pages, make } = siteOf(() => undefined);
    await Promise.all(Array.from({ length: 100 }, () => make('/ar')));
    expect(made).toEqual(['/ar']);
    expect(pages.find('/ar')?.isFresh).toBe(true);
  });

  it('is dropped with the part it is made of, and no other is', async () => {
    const { state, pages, make } = siteOf(() => undefined);
    for (const url of ['/ar', '/ar/contact']) await make(url);
    state.policies = '2';
    await pages.renew();
    expect(pages.find('/ar/contact')).toBeDefined();
    expect(pages.find('/ar')).toBeUndefined();
  });

  it('that changed while it was made is sent and not kept', async () => {
    const { state, pages, make } = siteOf(() => {
      state.policies = '2';
    });
    await make('/ar');
    expect(pages.find('/ar')).toBeUndefined();
  });

  it('that is made a moment after a change is made anew once that is over, where it can be', async () => {
    const { state, pages, make } = siteOf(() => undefined);
    state.isSettled = false;
    await make('/ar');
    expect(pages.find('/ar')).toMatchObject({ isFresh: true, isDoubtful: false });
    state.isSettled = true;
    expect(pages.find('/ar')).toMatchObject({ isFresh: false, isDoubtful: true });
    state.isKnown = false;
    expect(pages.find('/ar')).toMatchObject({ isFresh: false, isDoubtful: false });
    state.isKnown = true;
    await make('/ar');
    expect(pages.find('/ar')).toMatchObject({ isFresh: true, isDoubtful: false });
  });

  it('is made ahead while nobody asks, and seldom while somebody does', async () => {
    const { made, pages } = siteOf(({ url, response }) => {
      if (url === '/sitemap.xml') response.end(`<loc>${SITE}/sitemap/one.xml</loc>`);
    });
    const asking = setInterval(() => pages.find('/ar'), 1);
    const began = performance.now();
    void pages.renew();
    await setTimeout(200);
    expect(made.length).toBeLessThanOrEqual((performance.now() - began) / 500);
    clearInterval(asking);
    await expect.poll(() => made).toEqual(['/sitemap.xml', '/sitemap/one.xml']);
  });

  it('is not taken from one that is being made of what was before', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { state, made, make } = siteOf(() => held);
    const before = make('/ar');
    state.policies = '2';
    const after = make('/ar');
    release();
    await Promise.all([before, after]);
    expect(made).toHaveLength(2);
    expect((await after)?.body.toString()).toBe('page of 2');
  });

  it.each<[string, (made: Made) => void]>([
    ['not there', ({ response }) => (response.statusCode = 404)],
    ['made for one browser', ({ response }) => response.setHeader('set-cookie', 'a=b')],
    ['made without all of it', ({ note }) => (note.isIncomplete = true)],
  ])('that is %s is not kept', async (_, work) => {
    const { pages, make } = siteOf(work);
    await make('/ar');
    expect(pages.find('/ar')).toBeUndefined();
  });

  it('is made ahead once its address is known', async () => {
    const { pages, made } = siteOf(({ url, response }) => {
      if (url === '/sitemap.xml') response.end(`<loc>${SITE}/sitemap/one.xml</loc>`);
      if (url === '/sitemap/one.xml') {
        response.end(`<loc>${SITE}/ar</loc><loc>${SITE}/ar/complaints/new</loc>`);
      }
    });
    await pages.renew();
    expect(made).toEqual(['/sitemap.xml', '/sitemap/one.xml', '/ar']);
    expect(pages.find('/ar')).toBeDefined();
  });

  it('is not vouched for while the cms says nothing', async () => {
    const { state, pages, make } = siteOf(() => undefined);
    await make('/ar');
    state.isKnown = false;
    expect(pages.find('/ar')?.isFresh).toBe(false);
  });
});

import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { keptPage } from './keptPage.ts';
import type { PageCache } from './pageCache.ts';
import { bytesOf, keepPages } from './pageCache.ts';

const WORDS = 'كلمات كثيرة '.repeat(200);
const A_DAY_MS = 24 * 60 * 60 * 1000;

function pageOf(words: string) {
  const body = Buffer.from(`<body><main id="page_content" tabindex="-1">${words}</main></body>`);
  return { status: 200, contentType: 'text/html; charset=utf-8', headers: {}, body };
}

function kept(cache: PageCache, url: string) {
  return cache.keep(url, { page: pageOf(WORDS), stamp: '' });
}

describe('ready pages', () => {
  it('are kept within a number of bytes, the longest not asked for going first', () => {
    const size = pageOf(WORDS).body.length;
    const cache = keepPages({}, { mostBytes: 2 * size });
    kept(cache, '/a');
    kept(cache, '/b');
    cache.find('/a');
    kept(cache, '/c');
    expect(['/a', '/b', '/c'].map((url) => cache.find(url) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    expect(cache.bytes()).toBe(2 * size);
  });

  it('are compressed for the first who asks, better soon after, and counted so', async () => {
    const cache = keepPages({});
    const page = kept(cache, '/a');
    const [first, second] = await Promise.all([cache.bodyIn(page, 'br'), cache.bodyIn(page, 'br')]);
    const gzip = await cache.bodyIn(page, 'gzip');
    expect(second).toBe(first);
    expect(brotliDecompressSync(first.bytes)).toEqual(bytesOf(page));
    expect(gunzipSync(gzip.bytes)).toEqual(bytesOf(page));
    await expect.poll(() => page.bodies.get('br')).not.toBe(first);
    const better = await cache.bodyIn(page, 'br');
    expect(better.bytes.length).toBeLessThanOrEqual(first.bytes.length);
    expect(better.head).toContain(String(better.bytes.length));
    const all = [...page.bodies.values()].map(({ bytes }) => bytes.length);
    expect(cache.bytes()).toBe(all.reduce((sum, each) => sum + each, 0));
  });

  it('that are dropped while they are compressed are counted no more', async () => {
    const cache = keepPages({});
    const page = kept(cache, '/a');
    const asked = cache.bodyIn(page, 'br');
    cache.drop(() => true);
    await asked;
    expect([cache.find('/a'), cache.bytes()]).toEqual([undefined, 0]);
  });
});

describe('a page of before', () => {
  it('tells its age and how it is to be taken, for a day and no longer', () => {
    const page = keepPages({}, { now: () => 1_000 }).keep('/ar', { page: pageOf('x'), stamp: '' });
    const shown = keptPage(page, { path: '/ar', now: 62_000 });
    expect(shown?.headers).toEqual({ age: '61' });
    expect(shown?.body.toString()).toMatch(/<main [^>]*><p class="notice"[^>]*>[^<]+<\/p>x/);
    expect(keptPage(page, { path: '/ar', now: A_DAY_MS + 2_000 })).toBeNull();
  });
});

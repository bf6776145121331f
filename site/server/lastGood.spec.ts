import { describe, expect, it } from 'vitest';

import { keepLastGood } from './lastGood.ts';
import type { Rendered } from './render.ts';

const DOWN = pageOf('down', { status: 503 });

function pageOf(words: string, more: Partial<Rendered> = {}): Rendered {
  const body = Buffer.from(`<body><main id="page_content" tabindex="-1">${words}</main></body>`);
  return { status: 200, contentType: 'text/html; charset=utf-8', headers: {}, body, ...more };
}

function get(url: string) {
  return { method: 'GET', url, path: url.split('?', 1)[0] ?? '' };
}

describe('the last good page', () => {
  it('is shown while the cms is down, with its age and plain words, and no longer', () => {
    let now = 0;
    const kept = keepLastGood(1_000, () => now);
    const page = pageOf('words');
    expect(kept.inPlaceOf(page, get('/ar/policies'))).toBe(page);
    now = 61_000;
    const shown = kept.inPlaceOf(DOWN, get('/ar/policies'));
    expect([shown.status, shown.headers['age']]).toEqual([200, '61']);
    expect(shown.body.toString()).toMatch(/<main [^>]*><p class="notice"[^>]*>[^<]+<\/p>words/);
    expect(kept.inPlaceOf(page, get('/ar/policies'))).toBe(page);
    now += 25 * 60 * 60 * 1000;
    expect(kept.inPlaceOf(DOWN, get('/ar/policies'))).toBe(DOWN);
  });

  it.each([
    ['a form', get('/ar/complaints/new')],
    ['a case', get('/en/track')],
    ['a survey', get('/en/surveys/one')],
    ['a question in the address', get('/ar/policies?q=x')],
    ['what was posted', { ...get('/ar/policies'), method: 'POST' }],
  ])('is never %s', (_, asked) => {
    const kept = keepLastGood();
    kept.inPlaceOf(pageOf('words'), asked);
    expect(kept.inPlaceOf(DOWN, asked)).toBe(DOWN);
  });

  it('is never a page made for one visitor', () => {
    const kept = keepLastGood();
    kept.inPlaceOf(pageOf('words', { headers: { 'set-cookie': 'a=b' } }), get('/ar'));
    expect(kept.inPlaceOf(DOWN, get('/ar'))).toBe(DOWN);
  });

  it.each([
    ['changed', pageOf('withdrawn')],
    ['gone', pageOf('', { status: 404 })],
  ])('of every address is forgotten once one page is %s', (_, later) => {
    const kept = keepLastGood();
    for (const path of ['/ar/policies/x', '/en/policies/x']) {
      kept.inPlaceOf(pageOf('in force'), get(path));
    }
    kept.inPlaceOf(later, get('/ar/policies/x'));
    expect(kept.inPlaceOf(DOWN, get('/en/policies/x'))).toBe(DOWN);
  });

  it('is kept within a number of bytes, the newest last', () => {
    const size = pageOf('a').body.length;
    const kept = keepLastGood(2 * size);
    for (const name of ['a', 'b', 'c']) kept.inPlaceOf(pageOf(name), get(`/ar/${name}`));
    const statuses = ['a', 'b', 'c'].map((name) => kept.inPlaceOf(DOWN, get(`/ar/${name}`)).status);
    expect(statuses).toEqual([503, 200, 200]);
  });
});

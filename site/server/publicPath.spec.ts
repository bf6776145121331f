import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { PUBLIC_ROUTES } from '../src/layout/publicRoutes.ts';
import { publicPageOf } from './publicPath.ts';

const PAGES = path.resolve(import.meta.dirname, '../src/pages');

describe('a page the server may keep', () => {
  it.each(Object.keys(PUBLIC_ROUTES))('%s is a page of the site', (route) => {
    const files = [`${route}.astro`, `${route}/index.astro`, `${route}.ts`];
    expect(files.some((file) => existsSync(path.join(PAGES, file)))).toBe(true);
  });

  it.each([
    '/ar/complaints/new',
    '/en/enquiries/received',
    '/en/track',
    '/ar/track/case',
    '/ar/surveys/one',
    '/ar/surveys/one/thanks',
    '/challenge.json',
    '/',
    '/fr/policies',
    '/ar/policies/one/editions/1/more',
    '/sitemapxxml',
  ])('is none that is made for one visitor, or that nobody has declared: %s', (url) => {
    expect(publicPageOf(url)).toBeNull();
  });

  it.each([
    ['/ar', '/ar'],
    ['/ar/surveys', '/ar/surveys'],
    ['/en/policies/one?utm_source=x', '/en/policies/one'],
    ['/en/policies/one?b=2&on=2026-01-01&a=1', '/en/policies/one?on=2026-01-01'],
    ['/en/policies/one?on=2026-01-01&on=2027-01-01', '/en/policies/one?on=2026-01-01'],
    ['/en/contact?on=2026-01-01', '/en/contact'],
  ])('has one address, whatever else is written into it: %s', (url, one) => {
    expect(publicPageOf(url)).toMatchObject({ url: one, isKept: true });
  });

  it('of a policy is made of that policy, whatever its edition, and of no other', () => {
    for (const url of ['/en/policies/one', '/ar/policies/one/editions/2']) {
      expect(publicPageOf(url)?.of).toEqual(['organisation', 'policy:one']);
    }
    expect(publicPageOf('/ar/policies?page=2')).toMatchObject({
      url: '/ar/policies?page=2',
      of: ['organisation', 'policies'],
      isKept: true,
    });
  });

  it.each(['/ar/policies?q=anything', `/ar/policies/one?on=${'1'.repeat(300)}`])(
    'is not kept for what anybody may write without end: %s',
    (url) => {
      expect(publicPageOf(url)?.isKept).toBe(false);
    },
  );
});

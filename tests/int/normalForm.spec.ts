import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

const APART = 'مر\u0627\u0653ة';
const TOGETHER = 'مر\u0622ة';

let cms: Cms;

beforeAll(async () => {
  cms = await openCms();
});
afterAll(() => cms.stop());

const saved = z.object({ doc: z.looseObject({}) });

it.each([
  ['policies?draft=true', 'secretary', { titleAr: APART }, { titleAr: TOGETHER }],
  [
    'meetings',
    'secretary',
    { gregorianDate: '2026-02-05', signatories: [{ name: APART, role: null }] },
    { signatories: [{ name: TOGETHER, role: null }] },
  ],
  [
    'reply-templates',
    'supervisor',
    { slug: 'composed', kind: 'complaint', titleAr: APART, textAr: `${APART} وبعد` },
    { titleAr: TOGETHER, textAr: `${TOGETHER} وبعد` },
  ],
] as const)('a text saved in %s is composed', async (...[path, role, typed, kept]) => {
  const as = await cms.person(role);
  const { status, body } = await cms.call(`POST /api/${path}`, { as, body: typed });
  expect(status).toBe(201);
  expect(saved.parse(body).doc).toMatchObject(kept);
});

it('a text saved of the association is composed', async () => {
  const as = await cms.person('administrator');
  const typed = { nameAr: APART, timeZone: 'Asia/Riyadh', weekend: ['5', '6'] };
  const { status, body } = await cms.save({ as, path: '/api/globals/organisation', body: typed });
  expect([status, JSON.stringify(body).includes(TOGETHER)]).toEqual([200, true]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { slugSchema } from '../../cms/src/editions/slug.ts';
import { slugSchema as pluginsSlug } from '../../plugins/feedback/src/core/slug.ts';
import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { seedFrom } from '../helpers/content.ts';

let cms: Cms;
const logged: unknown[] = [];

beforeAll(async () => {
  cms = await openCms();
  await seedFrom(cms.payload);
  cms.payload.logger.error = (entry: unknown) => logged.push(entry);
});
afterAll(() => cms.stop());

const idSchema = z.object({ id: z.string() });

/** Writes a row past every validation, as a restored or foreign database may hold it. */
async function written(collection: 'holidays' | 'editions', data: Record<string, unknown>) {
  logged.length = 0;
  return idSchema.parse(await cms.payload.db.create({ collection, data })).id;
}

const organisationSchema = z.object({
  timeZone: z.string(),
  weekend: z.array(z.number()),
  holidays: z.array(z.unknown()),
  channels: z.array(z.unknown()),
  branches: z.array(z.unknown()),
});

const storedSchema = z.looseObject({
  channels: z.array(z.unknown()),
  branches: z.array(z.unknown()),
});

async function organisation() {
  const { status, body } = await cms.call('GET /api/public/organisation');
  expect(status).toBe(200);
  return organisationSchema.parse(body);
}

function isOfOrganisation(entry: unknown): boolean {
  return JSON.stringify(entry).includes('"organisation.');
}

describe('a row that cannot be read', () => {
  it('is left out of the holidays, with a line in the log that names it', async () => {
    const before = await organisation();
    const id = await written('holidays', { nameAr: 'إجازة', from: 'soon', to: '2026-12-01' });
    expect((await organisation()).holidays).toEqual(before.holidays);
    expect(logged).toEqual([expect.objectContaining({ list: 'holidays', id, fields: ['from'] })]);
  });

  it("is left out of the organisation's channels and branches, and a zone nobody knows", async () => {
    const before = await organisation();
    const stored = storedSchema.parse(await cms.payload.db.findGlobal({ slug: 'organisation' }));
    await cms.payload.db.updateGlobal({
      slug: 'organisation',
      data: {
        ...stored,
        timeZone: 'Mars/Olympus',
        channels: [
          { id: 'first', kind: '', value: '1' },
          { id: 'second', kind: 'pigeon', value: '2' },
          ...stored.channels,
        ],
        branches: [...stored.branches, { id: 'third', nameAr: '' }],
      },
    });
    logged.length = 0;
    const after = await organisation();
    expect(after.channels).toHaveLength(before.channels.length + 1);
    expect(after.branches).toEqual(before.branches);
    expect(after.timeZone).toBe('Asia/Riyadh');
    expect(logged.filter(isOfOrganisation)).toEqual([
      expect.objectContaining({ list: 'organisation.channels', fields: ['kind'] }),
      expect.objectContaining({ list: 'organisation.branches', fields: ['nameAr'] }),
    ]);
    expect((await cms.call('GET /api/public/revision')).status).toBe(200);
    expect((await cms.call('GET /api/feedback/surveys')).status).toBe(200);
  });

  it('is left out of the policies', async () => {
    const policies = await cms.call('GET /api/public/policies');
    const { docs } = await cms.payload.db.find({ collection: 'editions', limit: 1 });
    const sealed = z.record(z.string(), z.unknown()).parse(docs[0]);
    const id = await written('editions', {
      ...sealed,
      id: undefined,
      sealKey: 'bad:1',
      approvalId: 'bad',
      slug: 'bad',
      provisions: [],
      approval: 'nobody',
    });
    const { status, body } = await cms.call('GET /api/public/policies');
    expect([status, body]).toEqual([200, policies.body]);
    expect(logged).toContainEqual(expect.objectContaining({ list: 'editions', id }));
    expect((await cms.call('GET /api/public/policies/bad')).status).toBe(404);
  });
});

describe('one rule for slugs, of policies and of what the plugin keeps', () => {
  it.each([
    ['complaints', true],
    ['a-1', true],
    ['a'.repeat(80), true],
    ['a'.repeat(81), false],
    ['', false],
    ['-a', false],
    ['a-', false],
    ['a--b', false],
    ['A', false],
    ['شكوى', false],
    [undefined, false],
    [null, false],
    [7, false],
  ])('says of %j: %s', (value, isSlug) => {
    expect(slugSchema.safeParse(value).success).toBe(isSlug);
    expect(pluginsSlug.safeParse(value).success).toBe(isSlug);
  });
});

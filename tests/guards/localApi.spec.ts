import { describe, expect, it } from 'vitest';

import { rulesBrokenBy } from '../helpers/lint.ts';

const FILE = 'cms/src/public/revision.ts';

/** A call inside a function that says it is privileged, so that only what it leaves unsaid counts. */
function inFunction(body: string, tag = '@privileged planted'): string {
  return `import type { Payload, PayloadRequest } from 'payload';

/** ${tag} */
export async function planted(payload: Payload, req: PayloadRequest): Promise<unknown> {
  await Promise.resolve([payload, req]);
  ${body}
}
`;
}

const UNSAID = {
  plainly: "return payload.find({ collection: 'users' });",
  'through a request': "return req.payload.count({ collection: 'users' });",
  'taken apart': "const { findByID } = payload; return findByID({ collection: 'users', id: '1' });",
  'renamed and spread':
    "const api = payload; const shared = { slug: 'organisation' } as const; return api.findGlobal({ ...shared });",
  'handed on':
    'async function pass(args: Parameters<Payload["delete"]>[0]) { return payload.delete(args); } return pass;',
  'as undefined':
    "const maybe: { overrideAccess?: boolean } = {}; return payload.find({ collection: 'users', ...maybe });",
  'for another operation': "return payload.restoreVersion({ collection: 'policies', id: '1' });",
};

describe('a call of the Local API', () => {
  it.each(Object.entries(UNSAID))('that leaves access unsaid is seen: %s', async (_, body) => {
    expect(await rulesBrokenBy(inFunction(body), FILE)).toContain('local-api/said');
  });

  it('on behalf of a person needs no reason', async () => {
    const call = "return payload.find({ collection: 'users', overrideAccess: false, req });";
    expect(await rulesBrokenBy(inFunction(call, 'Planted.'), FILE)).toEqual([]);
  });

  const PRIVILEGED = [
    "return payload.find({ collection: 'users', overrideAccess: true });",
    "return [1].map(async () => payload.find({ collection: 'users', overrideAccess: Boolean(req) }));",
    "return payload.db.find({ collection: 'users', where: {} });",
  ];

  it.each(PRIVILEGED)('that skips access gives its reason: %s', async (call) => {
    expect(await rulesBrokenBy(inFunction(call), FILE)).not.toContain('local-api/privileged');
    for (const tag of ['Planted.', '@privileged']) {
      expect(await rulesBrokenBy(inFunction(call, tag), FILE)).toContain('local-api/privileged');
    }
  });

  it('is bound alike in the plugin', async () => {
    const call = `import type { Payload } from 'payload';

import { databaseApi, localApi } from '../core/localApi.ts';

export function planted(payload: Payload): unknown {
  return [
    databaseApi(payload).find({ collection: 'users', where: {} }),
    localApi(payload).find({ collection: 'users', overrideAccess: true }),
  ];
}
`;
    const file = 'plugins/feedback/src/cases/categories.ts';
    expect(await rulesBrokenBy(call, file)).toEqual(['local-api/privileged']);
    expect(await rulesBrokenBy(call.replace('planted(', 'plantedPrivileged('), file)).toEqual([]);
  });
});

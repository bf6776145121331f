import { describe, expect, it } from 'vitest';

import { rulesBrokenBy } from '../helpers/lint.ts';

// One file, as the types of the whole project are read once for it.

describe('what a layer may not import', () => {
  it.each([
    ['cms/src/core/dates.ts', "export { BEGUN } from '../policies/begun.ts';\n"],
    ['cms/src/users/collection.ts', "export { meetings } from '../meetings/collection.ts';\n"],
    [
      'plugins/feedback/src/sla/due.ts',
      "export { findCase } from '../cases/casesPrivileged.ts';\n",
    ],
    ['site/src/api/answer.ts', "export { posted } from '../feedback/posted.ts';\n"],
    ['site/src/api/answer.ts', "export { dayIn } from '../../../cms/src/organisation/today.ts';\n"],
  ])('is seen in %s: %s', async (file, text) => {
    expect(await rulesBrokenBy(text, file)).toContain('boundaries/dependencies');
  });

  it.each([
    ['cms/src/core/dateFields.ts', "'/src/policies/ui/HistoryField.tsx#HistoryField'"],
    ['cms/src/core/dateFields.ts', "'/src/core/ui/NoSuchField.tsx#NoSuchField'"],
    ['cms/src/core/dateFields.ts', "'@mithaq/feedback/client#CaseDesk'"],
    ['cms/src/core/dateFields.ts', '`/src/policies/ui/HistoryField.tsx#HistoryField`'],
    ['plugins/feedback/src/sla/due.ts', "'@mithaq/feedback/client#CaseDesk'"],
    ['plugins/feedback/src/intake/visitor.ts', "'@mithaq/feedback/client#NoSuchPanel'"],
    ['plugins/feedback/src/sla/due.ts', "'@mithaq/feedback/server#CalendarTime'"],
    ['plugins/feedback/src/intake/visitor.ts', "'@mithaq/feedback/server#DueCell'"],
  ])('is not named in %s either: %s', async (file, name) => {
    expect(await rulesBrokenBy(`export const component = ${name};\n`, file)).toEqual([
      'layers/named',
    ]);
  });

  it('is not had from our own package either', async () => {
    const text = "export { computeDue } from '@mithaq/feedback';\n";
    expect(await rulesBrokenBy(text, 'cms/src/organisation/holidays.ts')).toEqual(['layers/named']);
    expect(await rulesBrokenBy(text, 'cms/src/feedback/commitments.ts')).toEqual([]);
  });
});

describe('what a layer may import', () => {
  it.each([
    ['cms/src/policies/hooks.ts', "export { bilingual } from '../core/bilingual.ts';\n"],
    ['cms/src/policies/hooks.ts', "export const is = '/src/core/ui/DayField.tsx#DayField';\n"],
    [
      'plugins/feedback/src/cases/clock.ts',
      "export const is = '@mithaq/feedback/client#DueCell';\n",
    ],
  ])('is left alone in %s: %s', async (file, text) => {
    expect(await rulesBrokenBy(text, file)).toEqual([]);
  });
});

it('a new folder takes its place in layers.js first', async () => {
  for (const part of ['cms', 'site', 'plugins/feedback']) {
    const file = `${part}/src/planted/notice.ts`;
    expect(await rulesBrokenBy('export const sent = 1;\n', file)).toEqual([
      'boundaries/no-unknown-files',
    ]);
  }
});

const READING = 'cms/src/public/revision.ts';

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
    expect(await rulesBrokenBy(inFunction(body), READING)).toContain('local-api/said');
  });

  it('on behalf of a person needs no reason', async () => {
    const call = "return payload.find({ collection: 'users', overrideAccess: false, req });";
    expect(await rulesBrokenBy(inFunction(call, 'Planted.'), READING)).toEqual([]);
  });

  const PRIVILEGED = [
    "return payload.find({ collection: 'users', overrideAccess: true });",
    "return [1].map(async () => payload.find({ collection: 'users', overrideAccess: Boolean(req) }));",
    "return payload.db.find({ collection: 'users', where: {} });",
  ];

  it.each(PRIVILEGED)('that skips access gives its reason: %s', async (call) => {
    expect(await rulesBrokenBy(inFunction(call), READING)).not.toContain('local-api/privileged');
    for (const tag of ['Planted.', '@privileged']) {
      expect(await rulesBrokenBy(inFunction(call, tag), READING)).toContain('local-api/privileged');
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

const FILE = 'cms/src/core/dates.ts';
const COMPONENT = 'cms/src/core/ui/DayField.tsx';
const MANY = 'export function planted(a: 1, b: 2, c: 3) {\n  return [a, b, c];\n}\n';

const PLANTED = [
  ['func-style', FILE, 'export const planted = () => 1;\n'],
  ['func-style', 'cms/src/policies/begun.ts', 'export const planted = () => 1;\n'],
  ['func-style', 'plugins/feedback/src/core/keys.ts', 'export const planted = () => 1;\n'],
  ['func-style', 'tests/helpers/freePort.ts', 'export const planted = () => 1;\n'],
  ['max-params', FILE, MANY],
  ['max-params', 'plugins/feedback/src/core/keys.ts', MANY],
  ['max-params', 'plugins/feedback/dev/devHost.ts', MANY],
  ['max-params', 'tests/helpers/policies.ts', MANY],
  ['max-params', 'tests/int/policies.spec.ts', MANY],
  [
    'no-restricted-syntax',
    FILE,
    'export const planted = {\n  ...{ one: 1, two: 2 },\n  ...{ three: 3 },\n};\n',
  ],
  [
    'no-restricted-syntax',
    FILE,
    "import { z, type ZodType } from 'zod';\n\nexport const planted: ZodType = z.string();\n",
  ],
  [
    'no-restricted-syntax',
    'cms/src/policies/ui/HistoryField.tsx',
    "export function planted(at: Date) {\n  return new Intl.DateTimeFormat('ar').format(at);\n}\n",
  ],
  [
    'no-restricted-syntax',
    COMPONENT,
    'export function planted(at: Date) {\n  return at.toLocaleDateString();\n}\n',
  ],
  [
    'simple-import-sort/imports',
    FILE,
    "import { z } from 'zod';\nimport path from 'node:path';\n\nexport const planted = [z, path];\n",
  ],
  [
    '@typescript-eslint/consistent-type-assertions',
    FILE,
    'export function planted(value: unknown) {\n  return value as string;\n}\n',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    FILE,
    "export function planted(value: 'a' | 'b') {\n  switch (value) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
  ],
  [
    'react-hooks/rules-of-hooks',
    COMPONENT,
    "import { useState } from 'react';\n\nexport function Planted({ shown }: { shown: boolean }) {\n  if (!shown) return null;\n  const [text] = useState('');\n  return <p>{text}</p>;\n}\n",
  ],
  [
    'react-hooks/exhaustive-deps',
    COMPONENT,
    "import { useEffect } from 'react';\n\nexport function Planted({ text }: { text: string }) {\n  useEffect(() => {\n    document.title = text;\n  }, []);\n  return null;\n}\n",
  ],
  [
    'react-hooks/rules-of-hooks',
    'plugins/feedback/src/ui/useTexts.ts',
    "import { useId } from 'react';\n\nexport function usePlanted(has: boolean) {\n  return has ? useId() : null;\n}\n",
  ],
].map(([rule = '', file = '', text = '']) => ({ rule, file, text }));

it.each(PLANTED)('$rule sees a violation planted in $file', async ({ rule, file, text }) => {
  expect(await rulesBrokenBy(text, file)).toEqual([rule]);
});

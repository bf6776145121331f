import { expect, it } from 'vitest';

import { closures } from './closures.ts';

const FILES = {
  'a/top.ts': "import { middle } from './middle.ts';",
  'a/middle.ts': "import type { Low } from '../b/low.ts';\nimport './top.ts';",
  'b/low.ts': 'export type Low = string;',
  'b/other.ts': "import { feedback } from '@mithaq/feedback';",
  'plugins/feedback/src/index.ts': 'export const feedback = 1;',
};

/** The files whose hash changes with the text of one. */
function touchedBy(file: keyof typeof FILES): string[] {
  const before = closures(new Map(Object.entries(FILES)));
  const after = closures(new Map(Object.entries({ ...FILES, [file]: 'export {};' })));
  return [...before.keys()].filter((name) => before.get(name) !== after.get(name));
}

it('knows a file by what it comes to import, round in a circle and by the name of a package', () => {
  expect(touchedBy('b/low.ts')).toEqual(['a/top.ts', 'a/middle.ts', 'b/low.ts']);
  expect(touchedBy('a/top.ts')).toEqual(['a/top.ts', 'a/middle.ts']);
  expect(touchedBy('b/other.ts')).toEqual(['b/other.ts']);
  expect(touchedBy('plugins/feedback/src/index.ts')).toHaveLength(2);
});

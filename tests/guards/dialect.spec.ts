import { expect, it } from 'vitest';

import { rulesBrokenBy } from '../helpers/lint.ts';

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

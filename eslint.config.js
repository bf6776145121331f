import boundaries from 'eslint-plugin-boundaries';
import astro from 'eslint-plugin-astro';
import hooks from 'eslint-plugin-react-hooks';
import sort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

import { LAYER_LIST, mayImport } from './layers.js';
import { layers } from './lint/layers.js';
import { localApi } from './lint/localApi.js';

/** The folders and files among the layers; a package is no place to import from. */
const places = LAYER_LIST.filter(({ pattern }) => !pattern.startsWith('@'));

/** For each layer, the layers of its own part it may import. */
const allowed = places.map((from) => ({
  from: { element: { type: from.type } },
  allow: {
    to: {
      element: {
        types: {
          anyOf: places.filter((to) => mayImport(from, to)).map(({ type }) => type),
        },
      },
    },
  },
}));

/** The formatter breaks a long object one property a line; a spread of a literal only hides that. */
const spreadLiteral = {
  selector: 'SpreadElement > ObjectExpression',
  message: 'Write the properties out: this spread only keeps the formatter from breaking the line.',
};

/** An inline `type` beside values is a second way to write what a line of its own says. */
const inlineType = {
  selector: "ImportSpecifier[importKind='type'], ExportSpecifier[exportKind='type']",
  message: 'Types are imported and exported on a line of their own.',
};

/** Numbers and dates of a screen are written in one way, by the association's clock. */
const writtenAlone = [
  "MemberExpression[object.name='Intl'][property.name=/^(?:Date|Number|List|RelativeTime)/]",
  'CallExpression[callee.property.name=/^toLocale(?:Date|Time)?String$/]',
].map((selector) => ({
  selector,
  message: 'Numbers and dates of the panel are written by useFormat() or panelFormat().',
}));

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      '**/.next/**',
      '**/dist/**',
      '**/.astro/**',
      '.build/**',
      'data/**',
      'cms/src/payload-types.ts',
      'cms/src/migrations/**',
      '**/importMap.js',
      '**/next-env.d.ts',
    ],
  },
  tseslint.configs.strictTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  {
    files: ['**/*.{ts,tsx,astro}'],
    plugins: { boundaries, layers, 'simple-import-sort': sort },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/elements': places.map(({ type, pattern }) => ({
        type,
        pattern: /\.\w+$/.test(pattern) ? pattern : `${pattern}/**/*`,
        // Deprecated, but `partialMatch: false` leaves these patterns unmatched in version 7.2.
        mode: 'full',
      })),
      'import/resolver': {
        node: { extensions: ['.ts', '.tsx', '.astro', '.js'] },
      },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [...allowed, { allow: { to: { module: { origin: ['external', 'core'] } } } }],
        },
      ],
      'layers/named': 'error',
      'no-restricted-syntax': ['error', spreadLiteral, inlineType],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'simple-import-sort/imports': [
        'error',
        { groups: [['^\\u0000', '^node:', '^@?\\w'], ['^\\.']] },
      ],
      'simple-import-sort/exports': 'error',
      'func-style': ['error', 'declaration', { allowTypeAnnotation: true }],
      'max-params': ['error', 2],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['cms/src/**/ui/**', 'cms/src/dashboard/**'],
    rules: { 'no-restricted-syntax': ['error', spreadLiteral, inlineType, ...writtenAlone] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'local-api': localApi },
    rules: { 'local-api/said': 'error' },
  },
  {
    files: ['{cms,plugins/feedback}/src/**/*.{ts,tsx}', 'bin/*.ts'],
    ignores: ['**/*.spec.ts'],
    plugins: { 'local-api': localApi },
    rules: { 'local-api/privileged': 'error' },
  },
  {
    // A new folder takes its place in layers.js before it is used.
    files: ['{cms,site,plugins/feedback}/src/**'],
    plugins: { boundaries },
    rules: { 'boundaries/no-unknown-files': 'error' },
  },
  {
    files: ['tests/**', '**/*.spec.ts', '**/dev/**', '**/inventedPolicies.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.tsx', '**/use*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The import's layers above its tokens are to be designed anew; it takes the dialect then.
    files: ['cms/src/import/**'],
    rules: { 'max-params': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);

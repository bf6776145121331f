import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 120_000, hookTimeout: 240_000 };
/** As many files at a time as the smallest machine has cores. */
const TWO = { maxWorkers: 2, sequence: { groupOrder: 0 } };
/** One file at a time: a throw-away MongoDB server can stop answering when two files load it at once. */
const ONE = { maxWorkers: 1, sequence: { groupOrder: 1 } };
/** Three at a time: a browser and two servers wait for each other more than they work. */
const THREE = { maxWorkers: 3, sequence: { groupOrder: 2 } };
const behaviour = ['tests/int/**/*.spec.ts'];

/** Behaviour on one database; the runner sets MONGODB_URI when there is a server. */
function onDatabase(database: 'sqlite' | 'mongodb') {
  return {
    test: {
      name: `behaviour on ${database}`,
      include: behaviour,
      env: { TEST_DATABASE: database },
      pool: 'forks' as const,
      ...(database === 'mongodb' ? ONE : TWO),
      ...slow,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{cms,site,plugins,bin,server,tests/bench}/**/*.spec.ts'],
          exclude: ['**/node_modules/**', '**/*.int.spec.ts', '**/dist/**'],
          testTimeout: 60_000,
          ...TWO,
        },
      },
      {
        test: {
          name: 'guards',
          include: ['tests/guards/**/*.spec.ts'],
          pool: 'forks',
          ...TWO,
          ...slow,
        },
      },
      {
        test: {
          name: 'plugin',
          include: ['plugins/**/*.int.spec.ts'],
          exclude: ['**/node_modules/**'],
          pool: 'forks',
          ...ONE,
          ...slow,
        },
      },
      onDatabase('sqlite'),
      ...(process.env['MONGODB_URI'] ? [onDatabase('mongodb')] : []),
      {
        test: {
          name: 'whole product',
          include: ['tests/{e2e,a11y,security,durability}/**/*.spec.ts'],
          pool: 'forks',
          ...THREE,
          ...slow,
        },
      },
    ],
  },
});

/**
 * The layers of each part, lowest first. A folder (or a file at the root of a part) may import
 * from itself and from lower rows, never from its own row or a higher one: features of one rank
 * refer to each other by slug. A component named in a string is imported as well, and a package of
 * ours has its row. ESLint enforces this table; ARCHITECTURE.md explains it.
 *
 * @type {Record<string, { root: string, rows: string[][] }>}
 */
const LAYERS = {
  cms: {
    root: 'cms/src',
    rows: [
      ['payload-types.ts'],
      ['core'],
      ['migrations', 'access'],
      ['audit'],
      ['revisions'],
      ['users', 'meetings', 'editions'],
      ['policies', 'organisation'],
      ['public', 'import', '@mithaq/feedback'],
      ['feedback'],
      ['seed', 'dashboard'],
      ['payload.config.ts'],
      ['boot.ts', 'importing.ts', 'verifying.ts', 'administrating.ts'],
      ['app', 'instrumentation.ts', 'instrumentation-client.ts', 'proxy.ts'],
    ],
  },
  plugin: {
    root: 'plugins/feedback/src',
    rows: [
      ['core', 'translations'],
      ['sla'],
      ['options.ts', 'runtime.ts'],
      ['cases', 'ui'],
      ['intake'],
      ['surveys'],
      ['plugin.ts', 'client.tsx', 'server.tsx'],
      ['index.ts'],
    ],
  },
  site: {
    root: 'site/src',
    rows: [
      ['i18n', 'styles'],
      ['api'],
      ['ui', 'env.d.ts'],
      ['layout'],
      ['feedback'],
      ['home', 'policies', 'track', 'surveys', 'contact', 'statements', 'sitemap'],
      ['pages', 'middleware.ts'],
    ],
  },
};

/** Pairs of one row that are one thing in two files: each may import the other. */
const TOGETHER = [
  ['plugin/core', 'plugin/translations'],
  ['plugin/options.ts', 'plugin/runtime.ts'],
  ['plugin/cases', 'plugin/ui'],
];

/** Every layer there is. */
export const LAYER_LIST = Object.entries(LAYERS).flatMap(([part, { root, rows }]) =>
  rows.flatMap((row, rank) =>
    row.map((name) => ({
      part,
      rank,
      type: `${part}/${name}`,
      pattern: name.startsWith('@') ? name : `${root}/${name}`,
    })),
  ),
);

/** Whether one layer may import another of its part. */
export function mayImport(from, to) {
  const together = TOGETHER.some((pair) => pair.includes(from.type) && pair.includes(to.type));
  return from.part === to.part && (to === from || to.rank < from.rank || together);
}

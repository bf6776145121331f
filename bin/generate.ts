import { globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { inRoot } from './paths.ts';

// `npm run generate [-- --migration NAME | --foundation]` rewrites what Payload derives from the
// configuration: its types, the admin panel's import map, and with a name the next SQLite migration.
// `--foundation` writes the first migration anew instead, for as long as nothing is installed.
const FOUNDATION = '20261120_210018_foundation';
const MIGRATIONS = inRoot('cms/src/migrations');

const dataDir = mkdtempSync(path.join(tmpdir(), 'mithaq-generate-'));
process.env['DATA_DIR'] = dataDir;
delete process.env['DATABASE_URL'];
process.env['PAYLOAD_MIGRATING'] = 'true';
process.chdir(inRoot('cms'));

const { generateImportMap, getPayload } = await import('payload');
const { generateTypes } = await import('payload/node');
const { default: config } = await import('../cms/src/payload.config.ts');

await generateTypes(await config, { log: false });
await generateImportMap(await config, { log: false, force: true });
const flag = process.argv.indexOf('--migration');
const anew = process.argv.includes('--foundation');
if (anew) {
  for (const file of globSync(`${MIGRATIONS}/2*`)) rmSync(file);
}
if (anew || flag !== -1) {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
  await payload.db.createMigration({
    payload,
    migrationName: anew ? 'foundation' : (process.argv[flag + 1] ?? 'change'),
    forceAcceptWarning: false,
  });
}
if (anew) nameFoundation();
for (const file of globSync(`${MIGRATIONS}/*.ts`)) {
  const text = readFileSync(file, 'utf8')
    .replace(
      /^import \{ MigrateUpArgs, MigrateDownArgs, sql \} from (\S+?);?$/m,
      'import { sql } from $1;\nimport type { MigrateDownArgs, MigrateUpArgs } from $1;',
    )
    .replace(/from '\.\/(\w+)';$/gm, "from './$1.ts';");
  writeFileSync(file, text);
}
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);

/** Gives the first migration its lasting name, and its snapshot an identity that never varies. */
function nameFoundation(): void {
  const [written = ''] = globSync(`${MIGRATIONS}/2*.json`);
  const stem = path.basename(written, '.json');
  for (const ending of ['json', 'ts']) {
    renameSync(`${MIGRATIONS}/${stem}.${ending}`, `${MIGRATIONS}/${FOUNDATION}.${ending}`);
  }
  const snapshot = `${MIGRATIONS}/${FOUNDATION}.json`;
  const none = '00000000-0000-0000-0000-000000000000';
  writeFileSync(
    snapshot,
    readFileSync(snapshot, 'utf8').replace(/^ {2}"id": "[^"]*"/m, `  "id": "${none}"`),
  );
  const index = `${MIGRATIONS}/index.ts`;
  writeFileSync(index, readFileSync(index, 'utf8').replaceAll(stem, FOUNDATION));
}

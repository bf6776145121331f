import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { inRoot } from './paths.ts';

// `npm run generate [-- --migration NAME]` rewrites what Payload derives from the configuration:
// its types, the admin panel's import map, and with a name the next SQLite migration.
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
if (flag !== -1) {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
  await payload.db.createMigration({
    payload,
    migrationName: process.argv[flag + 1] ?? 'change',
    forceAcceptWarning: false,
  });
}
for (const file of globSync(inRoot('cms/src/migrations/*.ts'))) {
  const text = readFileSync(file, 'utf8')
    .replace(
      /^import \{ MigrateUpArgs, MigrateDownArgs, sql \} from/m,
      'import { sql, type MigrateDownArgs, type MigrateUpArgs } from',
    )
    .replace(/from '\.\/(\w+)';$/gm, "from './$1.ts';");
  writeFileSync(file, text);
}
rmSync(dataDir, { recursive: true, force: true });
process.exit(0);

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Endpoint } from 'payload';

import { INTERFACES } from './interfaces.ts';
import { openApiOf } from './openApi.ts';
import { inRoot } from './paths.ts';

// `npm run generate [-- --migration NAME | --foundation | --check [FOLDER]]` rewrites what Payload
// derives from the configuration: its types, the admin panel's import map, the OpenAPI documents, and with a name
// the next SQLite migration. `--foundation` writes the first migration anew instead, for as long as nothing
// is installed. `--check` writes nothing and fails when any of it is otherwise in the checkout, or
// in another folder that is to hold the same.
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    migration: { type: 'string' },
    foundation: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const FOUNDATION = '20261120_210018_foundation';
const TYPES = 'cms/src/payload-types.ts';
const IMPORT_MAP = 'cms/src/app/(payload)/admin/importMap.js';
/** The plugin's bare host, which has an import map of its own. */
const HOST = 'plugins/feedback/dev/host';
const MIGRATIONS = 'cms/src/migrations';

/** All is made in a tree beside the checkout first; only what was made whole is taken over. */
const made = mkdtempSync(path.join(tmpdir(), 'mithaq-generate-'));
process.env['DATA_DIR'] = path.join(made, 'data');
delete process.env['DATABASE_URL'];
process.env['PAYLOAD_MIGRATING'] = 'true';
process.env['PAYLOAD_LOG_LEVEL'] = 'error';
process.env['PAYLOAD_TS_OUTPUT_PATH'] = path.join(made, TYPES);
process.env['ROOT_DIR'] = path.join(made, 'cms');
mkdirSync(path.join(made, path.dirname(IMPORT_MAP)), { recursive: true });
mkdirSync(path.join(made, MIGRATIONS), { recursive: true });
const compared = path.resolve(positionals[0] ?? inRoot());
process.chdir(inRoot('cms'));

await generate();
const stale = globSync('{cms,plugins,docs}/**/*.{ts,js,json}', { cwd: made })
  .filter(differs)
  .sort();
if (!asked.check) {
  if (asked.foundation) rmSync(inRoot(MIGRATIONS), { recursive: true });
  for (const part of ['cms', 'plugins', 'docs']) {
    cpSync(path.join(made, part), inRoot(part), { recursive: true });
  }
} else if (stale.length > 0) {
  const migration = stale.some((file) => file.startsWith(MIGRATIONS));
  console.log(`Not as the configuration makes them: ${stale.join(', ')}`);
  console.log(`Run: npm run generate${migration ? ' -- --foundation' : ''}`);
}
rmSync(made, { recursive: true, force: true });
process.exit(asked.check && stale.length > 0 ? 1 : 0);

async function generate(): Promise<void> {
  const { generateImportMap, getPayload } = await import('payload');
  const { generateTypes } = await import('payload/node');
  const { default: configured } = await import('../cms/src/payload.config.ts');
  const config = await configured;
  await generateTypes(config, { log: false });
  const { baseDir } = config.admin.importMap;
  config.admin.importMap.baseDir = path.join(made, 'cms');
  await generateImportMap(config, { log: false, force: true });
  config.admin.importMap.baseDir = baseDir;
  writeOpenApi(config.endpoints);
  execFileSync(process.execPath, [inRoot(HOST, 'writeImportMap.ts'), path.join(made, HOST)]);
  const anew = asked.foundation || asked.check;
  if (!anew && asked.migration === undefined) return;
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true });
  payload.db.migrationDir = path.join(made, MIGRATIONS);
  if (!anew) cpSync(inRoot(MIGRATIONS), payload.db.migrationDir, { recursive: true });
  await payload.db.createMigration({
    payload,
    migrationName: anew ? 'foundation' : (asked.migration ?? 'change'),
    forceAcceptWarning: false,
  });
  if (anew) nameFoundation(payload.db.migrationDir);
  writeAsWeImport(payload.db.migrationDir);
}

/** The documents of the HTTP interfaces, from the schemas their endpoints carry. */
function writeOpenApi(endpoints: readonly Endpoint[]): void {
  mkdirSync(path.join(made, 'docs/openapi'), { recursive: true });
  for (const [name, about] of Object.entries(INTERFACES)) {
    const text = `${JSON.stringify(openApiOf(about, endpoints), null, 2)}\n`;
    writeFileSync(path.join(made, 'docs/openapi', `${name}.json`), text);
  }
}

function differs(file: string): boolean {
  const present = path.join(compared, file);
  if (!existsSync(present)) return true;
  return readFileSync(present, 'utf8') !== readFileSync(path.join(made, file), 'utf8');
}

/** Gives the first migration its lasting name, and its snapshot an identity that never varies. */
function nameFoundation(folder: string): void {
  const [written = ''] = globSync(`${folder}/2*.json`);
  const stem = path.basename(written, '.json');
  for (const ending of ['json', 'ts']) {
    renameSync(`${folder}/${stem}.${ending}`, `${folder}/${FOUNDATION}.${ending}`);
  }
  const none = '00000000-0000-0000-0000-000000000000';
  replaceIn(`${folder}/${FOUNDATION}.json`, (text) =>
    text.replace(/^ {2}"id": "[^"]*"/m, `  "id": "${none}"`),
  );
  replaceIn(`${folder}/index.ts`, (text) => text.replaceAll(stem, FOUNDATION));
}

/** Types on a line of their own, and files by their whole name. */
function writeAsWeImport(folder: string): void {
  for (const file of globSync(`${folder}/*.ts`)) {
    replaceIn(file, (text) =>
      text
        .replace(
          /^import \{ MigrateUpArgs, MigrateDownArgs, sql \} from (\S+?);?$/m,
          'import { sql } from $1;\nimport type { MigrateDownArgs, MigrateUpArgs } from $1;',
        )
        .replace(/from '\.\/(\w+)';$/gm, "from './$1.ts';"),
    );
  }
}

function replaceIn(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

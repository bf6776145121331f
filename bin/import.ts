import { existsSync } from 'node:fs';
import path from 'node:path';

import { DATABASE_FILE } from '../cms/src/core/secrets.ts';
import { run } from '../cms/src/import/command/cli.ts';
import type { Installation } from '../cms/src/importing.ts';
import { inRoot } from './paths.ts';

// `npm run import -- FILE… [--dry-run] [--json]`: the database is opened only when there is
// something to store. Its messages go to stderr, so that `--json` leaves stdout to the array.
process.env['PAYLOAD_LOG_LEVEL'] ??= 'error';
Object.assign(process.env, { NODE_ENV: 'production' });
process.env['DATA_DIR'] = path.resolve(process.env['DATA_DIR'] ?? inRoot('data'));
// npm goes to the checkout; the files are named from where the command was given.
process.chdir(process.env['INIT_CWD'] ?? '.');

const isInstalled =
  Boolean(process.env['DATABASE_URL']) ||
  existsSync(path.join(process.env['DATA_DIR'], DATABASE_FILE));
let opened: Promise<Installation> | undefined;

process.exitCode = await run({
  argv: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  association: async () => (isInstalled ? (await installation()).association() : null),
  store: async (files) => (await installation()).store(files),
});
await (await opened?.catch(() => undefined))?.close();

function installation(): Promise<Installation> {
  opened ??= import('../cms/src/importing.ts').then(({ openInstallation }) => openInstallation());
  return opened;
}

import path from 'node:path';

import { run } from '../cms/src/import/cli.ts';
import { inRoot } from './paths.ts';

// `npm run import -- FILE… [--dry-run] [--json]`: the database is opened only when there is
// something to store. Its messages go to stderr, so that `--json` leaves stdout to the array.
process.env['PAYLOAD_LOG_LEVEL'] ??= 'error';
Object.assign(process.env, { NODE_ENV: 'production' });
process.env['DATA_DIR'] = path.resolve(process.env['DATA_DIR'] ?? inRoot('data'));
// npm goes to the checkout; the files are named from where the command was given.
process.chdir(process.env['INIT_CWD'] ?? '.');

process.exitCode = await run({
  argv: process.argv.slice(2),
  stdout: process.stdout,
  stderr: process.stderr,
  store: async (files) => {
    const { storeFiles } = await import('../cms/src/importing.ts');
    return storeFiles(files);
  },
});

import path from 'node:path';
import { z } from 'zod';

import { inRoot } from './paths.ts';

// `npm run administrator -- EMAIL`: from the machine itself, a way back into the panel. Whoever can
// run it can read the database anyway. The cms may be stopped or running.
process.env['PAYLOAD_LOG_LEVEL'] ??= 'error';
Object.assign(process.env, { NODE_ENV: 'production' });
process.env['DATA_DIR'] = path.resolve(process.env['DATA_DIR'] ?? inRoot('data'));

const email = z.email().max(320).safeParse(process.argv[2]);
if (email.success) {
  const { openAccounts } = await import('../cms/src/administrating.ts');
  const accounts = await openAccounts();
  const page = await accounts.restoreAdministrator(email.data);
  await accounts.close();
  console.log(
    `\n  ${email.data} is an administrator, and active; a second factor was removed.` +
      `\n  Choose a password within the hour, once, on\n\n  ${page}\n`,
  );
} else {
  console.error('Usage: npm run administrator -- EMAIL');
  process.exitCode = 2;
}

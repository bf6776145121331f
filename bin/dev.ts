import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

import { readEnvironment } from '../cms/src/core/environment.ts';
import { readSecrets } from '../cms/src/core/secrets.ts';
import { inRoot } from './paths.ts';

// `npm run dev`: both servers from source, reloading as files change.
const environment = readEnvironment(process.env);
const dataDir = path.resolve(environment.DATA_DIR);
const { front } = readSecrets(dataDir);
const env = {
  ...process.env,
  DATA_DIR: dataDir,
  CONTENT_DIR: inRoot('content'),
  CMS_URL: `http://127.0.0.1:${String(environment.CMS_PORT)}`,
  FEEDBACK_FRONT_KEY: front,
};
// Only production starts migrate by themselves; a development start has it done beforehand.
spawnSync(process.execPath, [inRoot('bin/migrate.ts')], { stdio: 'inherit', env });
const cms = ['next/dist/bin/next', 'dev', '-p', String(environment.CMS_PORT)];
const site = ['astro/bin/astro.mjs', 'dev', '--port', String(environment.SITE_PORT)];
for (const [cwd, [script = '', ...args]] of [
  ['cms', cms],
  ['site', site],
] as const) {
  spawn(process.execPath, [inRoot('node_modules', script), ...args], {
    cwd: inRoot(cwd),
    stdio: 'inherit',
    env,
  }).on('exit', (code) => process.exit(code ?? 0));
}

import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';

import { readEnvironment } from '../cms/src/core/environment.ts';
import { readSecrets } from '../cms/src/core/secrets.ts';
import { inRoot } from './paths.ts';

// `npm run dev`: both servers from source, reloading as files change.
try {
  develop();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

function develop(): void {
  const { CMS_PORT, SITE_PORT, DATA_DIR, LIMITS_KEY } = readEnvironment(process.env);
  const dataDir = path.resolve(DATA_DIR);
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    CONTENT_DIR: inRoot('content'),
    CMS_URL: `http://127.0.0.1:${String(CMS_PORT)}`,
    LIMITS_KEY: LIMITS_KEY ?? randomBytes(32).toString('hex'),
    FEEDBACK_FRONT_KEY: readSecrets(dataDir).front,
  };
  // Only production starts migrate by themselves; a development start has it done beforehand.
  const migrated = spawnSync(process.execPath, [inRoot('bin/migrate.ts')], {
    stdio: 'inherit',
    env,
  });
  if (migrated.status !== 0) throw new Error('The database could not be migrated.');
  function run(cwd: string, [script = '', ...args]: string[]) {
    return spawn(process.execPath, [inRoot('node_modules', script), ...args], {
      cwd: inRoot(cwd),
      stdio: 'inherit',
      env,
    });
  }
  const servers = [
    run('cms', ['next/dist/bin/next', 'dev', '-p', String(CMS_PORT)]),
    run('site', ['astro/bin/astro.mjs', 'dev', '--port', String(SITE_PORT)]),
  ];
  function stop(): void {
    for (const server of servers) server.kill();
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  for (const server of servers) {
    server.on('exit', (code) => {
      process.exitCode = code ?? 0;
      stop();
    });
  }
}

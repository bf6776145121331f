import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';

import { EnvironmentError, readEnvironment } from '../cms/src/core/environment.ts';
import { readSecrets } from '../cms/src/core/secrets.ts';
import { buildWhatChanged } from './building.ts';
import { linePrinter } from './logLines.ts';
import { inRoot } from './paths.ts';
import type { Supervised } from './supervise.ts';
import { supervise } from './supervise.ts';

/** Milliseconds the cms may take to migrate and seed a new database. */
const FIRST_START = 180_000;

const servers: Supervised[] = [];
const stopping = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void shutDown(0));
}

try {
  await serve();
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  }
  await shutDown(1);
}

async function serve(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { CMS_PORT, SITE_PORT } = environment;
  await Promise.all([
    refuseTakenPort('CMS_PORT', CMS_PORT),
    refuseTakenPort('SITE_PORT', SITE_PORT),
  ]);
  const dataDir = path.resolve(environment.DATA_DIR);
  const secrets = readSecrets(dataDir, environment.NEW_SECRETS === 'true');
  await buildWhatChanged(tell, stopping.signal);
  const shared = { DATA_DIR: dataDir, CMS_PORT: String(CMS_PORT), SITE_PORT: String(SITE_PORT) };
  // Outlives the cms, which may be started again, and is written nowhere.
  const limitsKey = environment.LIMITS_KEY ?? randomBytes(32).toString('hex');
  const cmsUrl = `http://127.0.0.1:${String(CMS_PORT)}`;
  const database = environment.DATABASE_URL === undefined ? 'SQLite' : 'MongoDB';
  tell(`Starting the cms on ${database}, and the site …`);
  const siteOrigins = environment.SITE_ORIGIN;
  await Promise.all([
    up('cms', {
      readyUrl: `${cmsUrl}/readyz`,
      env: { ...shared, CONTENT_DIR: inRoot('content'), LIMITS_KEY: limitsKey },
    }),
    up('site', {
      readyUrl: `http://127.0.0.1:${String(SITE_PORT)}/readyz`,
      env: {
        ...shared,
        CMS_URL: cmsUrl,
        SITE_ORIGIN: siteOrigins.join(),
        FEEDBACK_FRONT_KEY: secrets.front,
      },
    }),
  ]);
  const admin = environment.CMS_ORIGIN ?? `http://localhost:${String(CMS_PORT)}`;
  console.log(
    `\n  Site   ${siteOrigins.join(' ')}\n  Admin  ${admin}/admin\n\n  Ctrl-C stops both.\n`,
  );
}

async function up(
  name: 'cms' | 'site',
  { readyUrl, env }: { readyUrl: string; env: Record<string, string> },
): Promise<void> {
  stopping.signal.throwIfAborted();
  const server = supervise({
    name,
    env,
    tell,
    onLine: linePrinter({ name, write: console.log }),
  });
  servers.push(server);
  if (await server.isReady({ url: readyUrl, timeoutMilliseconds: FIRST_START })) return;
  throw new Error(`The ${name} did not become ready; its messages are above.`);
}

async function shutDown(code: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  if (servers.length > 0) tell('Stopping …');
  // The site first: requests it still answers need the cms.
  for (const server of servers.toReversed()) await server.stop();
  process.exit(code);
}

async function refuseTakenPort(name: string, port: number): Promise<void> {
  const free = await new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once('error', () => {
        resolve(false);
      })
      .listen(port, () =>
        probe.close(() => {
          resolve(true);
        }),
      );
  });
  if (free) return;
  throw new EnvironmentError(
    `Port ${String(port)} is taken. Stop what uses it, or choose another: ${name}=${String(port + 10)} npm start`,
  );
}

function tell(line: string): void {
  console.log(`• ${line}`);
}

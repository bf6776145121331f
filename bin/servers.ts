import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

import { COMPILED } from './building.ts';
import { inRoot } from './paths.ts';

/** Characters of a line that are waited for; what a server says without an end is cut there. */
const LONGEST_LINE = 64 * 1024;

/** A server of the installation, running as a process of its own. */
export type Server = { child: ChildProcess; ended: Promise<string> };

/** What a server is started with. */
export type ServerOptions = {
  name: 'cms' | 'site';
  env: Record<string, string | undefined>;
  onLine: (line: string) => void;
};

/** `heap`: megabytes of what it keeps, so that garbage is collected before a small machine is full. */
const COMMANDS = {
  cms: { cwd: 'cms', script: 'cms/server.ts', heap: 768 },
  site: { cwd: 'site', script: 'site/server.ts', heap: 256 },
} as const;

/**
 * Starts a server in a process group of its own, so that Ctrl-C reaches it only through
 * {@link stop}; it ends by itself when this process is gone.
 * @param options `onLine` receives each line it prints
 */
export function start({ name, env, onLine }: ServerOptions): Server {
  const { cwd, script, heap } = COMMANDS[name];
  const child = spawn(process.execPath, [inRoot(script)], {
    cwd: inRoot(cwd),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      // Each thread's own reserve of freed memory is never given back.
      MALLOC_ARENA_MAX: '1',
      NODE_COMPILE_CACHE: COMPILED,
      ...process.env,
      ...env,
      // The later of two bounds counts, which is the operator's.
      NODE_OPTIONS: `--max-old-space-size=${String(heap)} ${process.env['NODE_OPTIONS'] ?? ''}`,
      NODE_ENV: 'production',
    },
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
      lines.forEach(onLine);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.on('exit', (code, signal) => {
      resolve(signal ?? String(code));
    });
  });
  return { child, ended };
}

/**
 * Asks a server to end, and ends it when it has not done so in time.
 * @param graceMilliseconds how long requests under way may take
 */
export async function stop({ child, ended }: Server, graceMilliseconds = 10_000): Promise<void> {
  if (hasEnded({ child })) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds);
  await ended;
  clearTimeout(timer);
}

/**
 * Waits until an address of a server answers 200.
 * @returns false when the server ended first or the time ran out
 */
export async function isReady(
  server: Server,
  { url, timeoutMilliseconds }: { url: string; timeoutMilliseconds: number },
): Promise<boolean> {
  const deadline = Date.now() + timeoutMilliseconds;
  while (Date.now() < deadline && !hasEnded(server)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok === true) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

function hasEnded({ child }: Pick<Server, 'child'>): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

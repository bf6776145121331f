// The one entry of every npm script. Runs on any Node from 20.9, with nothing installed yet: it
// installs what package-lock.json names, then hands over to the Node 24 that came with it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = path.join(root, 'node_modules/node/bin/node');
const stamp = path.join(root, 'node_modules/.mithaq-installed');
const REQUIRED_MAJOR = 24;

install();
assertNode();
hand(process.argv.slice(2));

function install() {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(node)) return;
  console.error('• Installing packages (first time: one to two minutes) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--loglevel=error', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (status !== 0) fail('npm ci did not succeed; its messages are above.');
  writeFileSync(stamp, wanted);
}

function assertNode() {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const major = Number(/^v(\d+)/.exec(stdout ?? '')?.[1]);
  if (major >= REQUIRED_MAJOR) return;
  fail(
    `Node ${REQUIRED_MAJOR} is missing from node_modules. Run "npm ci" with install scripts allowed ` +
      '(without --ignore-scripts), then try again.',
  );
}

function hand([task, ...rest]) {
  if (!existsSync(path.join(root, 'bin', `${task}.ts`))) fail(`There is no task "${task}".`);
  const bin = path.join(root, 'node_modules/.bin');
  const child = spawn(node, [path.join(root, 'bin', `${task}.ts`), ...rest], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter),
      NODE_NO_WARNINGS: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      DO_NOT_TRACK: '1',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to the child as well; only what came to us alone is passed on.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from '../helpers/freePort.ts';

/** A server that answers with given bytes, compressed already. */
export type Reference = { name: string; url: string; stop: () => Promise<void> };

const BARE_SERVER = `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const body = readFileSync(process.argv[2]);
const head = ['Content-Type', 'text/html; charset=utf-8', 'Content-Encoding', 'gzip', 'Content-Length', String(body.length)];
createServer((_, response) => { response.writeHead(200, head); response.end(body); }).listen(Number(process.argv[3]), '127.0.0.1');
`;

/** Node's own server with one buffer in memory: what no page from Node can be faster than. */
export async function bareNode(name: string, gzip: Buffer): Promise<Reference> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mithaq-bench-'));
  const body = path.join(folder, 'page.gz');
  writeFileSync(body, gzip);
  writeFileSync(path.join(folder, 'server.mjs'), BARE_SERVER);
  const port = String(await freePort());
  const args = [path.join(folder, 'server.mjs'), body, port];
  return started(name, { folder, port, command: [process.execPath, ...args] });
}

/** nginx with the page as a file, where the machine has it; null where not. */
export async function nginx(
  name: string,
  { gzip, identity }: { gzip: Buffer; identity: Buffer },
): Promise<Reference | null> {
  const { stdout } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  if (typeof stdout !== 'string') return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'mithaq-bench-'));
  const port = String(await freePort());
  mkdirSync(path.join(folder, 'files'));
  writeFileSync(path.join(folder, 'files/page.html'), identity);
  writeFileSync(path.join(folder, 'files/page.html.gz'), gzip);
  writeFileSync(path.join(folder, 'nginx.conf'), configuration(folder, port));
  const command = ['nginx', '-p', folder, '-c', path.join(folder, 'nginx.conf')];
  return started(name, { folder, port, command });
}

function configuration(folder: string, port: string): string {
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error;
events { worker_connections 512; }
http {
  access_log off; gzip_static on; keepalive_requests 10000000; sendfile on; tcp_nopush on;
  default_type text/html; charset utf-8;
  open_file_cache max=100;
  server { listen 127.0.0.1:${port}; root ${folder}/files; location / { try_files /page.html =404; } }
}
`;
}

async function started(
  name: string,
  { folder, port, command }: { folder: string; port: string; command: string[] },
): Promise<Reference> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries += 1) {
    if ((await fetch(url).catch(() => null))?.ok === true) break;
    if (tries === 100) throw new Error(`${name} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    name,
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

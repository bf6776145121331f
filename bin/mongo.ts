import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A MongoDB server for tests and the way to end it, if it was started here. */
export type Mongo = { url: string; stop: () => void };

/**
 * Finds a MongoDB for the tests: `MONGODB_URI`, else `mongod` on PATH started as a one-node
 * replica set.
 * @returns null when there is none
 */
export async function findMongo(): Promise<Mongo | null> {
  const given = process.env['MONGODB_URI'];
  if (given !== undefined && given !== '') return { url: given, stop: () => undefined };
  return startMongod();
}

async function startMongod(): Promise<Mongo | null> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const command = folders.map((folder) => path.join(folder, 'mongod')).find((f) => existsSync(f));
  if (command === undefined) return null;
  const dbpath = mkdtempSync(path.join(tmpdir(), 'mithaq-mongod-'));
  const port = String(await freePort());
  const options = ['--dbpath', dbpath, '--port', port, '--bind_ip', '127.0.0.1'];
  const child = spawn(command, [...options, '--replSet', 'rs0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if ((await lineOf(child, /Waiting for connections/)) === null) return null;
  const { mongo } = await import('mongoose').then(({ default: m }) => ({ mongo: m.mongo }));
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  await client.db('admin').command({ replSetInitiate: { _id: 'rs0', members } });
  await client.close();
  return {
    url: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`,
    stop: () => {
      child.once('exit', () => {
        rmSync(dbpath, { recursive: true, force: true });
      });
      child.kill('SIGTERM');
    },
  };
}

/** The first match in what a process prints, null when it ends without one. */
function lineOf(child: ChildProcess, pattern: RegExp): Promise<string | null> {
  return new Promise((resolve) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = pattern.exec(text);
      if (match) resolve(match[0]);
    });
    child.once('exit', () => {
      resolve(null);
    });
    child.once('error', () => {
      resolve(null);
    });
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 27017);
      });
    });
  });
}

import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const secret = z.string().regex(/^[0-9a-f]{64}$/);
const schema = z.object({ payload: secret, feedback: secret, front: secret });

/**
 * The installation's secrets, 32 random bytes each in hexadecimal: `payload` signs sessions,
 * `feedback` derives the keys of receipt codes and contact details, `front` is what the site shows
 * the cms to be trusted as its front.
 */
export type Secrets = z.infer<typeof schema>;

/**
 * Reads the secrets of an installation, generating them on its first start. Two processes that
 * start at once end up with the same file: it appears whole or not at all.
 * @param dataDir folder of the installation's data, created with mode 0700 when absent
 * @returns the secrets kept in `secrets.json`, a file of mode 0600
 * @throws Error when the file exists and cannot be read as secrets
 */
export function readSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return readExisting(file) ?? generate(file);
}

function readExisting(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file} does not hold the secrets of an installation.`);
  chmodSync(file, 0o600);
  return parsed.data;
}

function generate(file: string): Secrets {
  const fresh = { payload: random(), feedback: random(), front: random() };
  const draft = `${file}.${String(process.pid)}`;
  writeFileSync(draft, JSON.stringify(fresh), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    const winner = readExisting(file);
    if (winner === null) throw error;
    return winner;
  } finally {
    rmSync(draft, { force: true });
  }
  return fresh;
}

function random(): string {
  return randomBytes(32).toString('hex');
}

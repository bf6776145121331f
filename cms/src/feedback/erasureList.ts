/**
 * What was erased, listed beside the database and not in it: a database restored from before an
 * erasure is made to forget again. A line names a case and holds no word of it.
 */
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ErasedCase } from '@mithaq/feedback';
import { erasedCaseSchema, repeatErasures } from '@mithaq/feedback';
import type { Payload } from 'payload';

import { ERASURES_FILE } from '../core/secrets.ts';

/** Lists an erasure that is about to be done; on the disk before anything is deleted. */
export async function listErasure(dataDir: string, erased: ErasedCase): Promise<void> {
  // A line cut off by a kill does not spoil the next one.
  const line = `\n${JSON.stringify(erased)}\n`;
  await appendFile(listIn(dataDir), line, { mode: 0o600, flush: true });
}

/**
 * Does again what is listed and not so in the database.
 * @returns how many cases were not as listed
 */
export async function repeatListedErasures(payload: Payload, dataDir: string): Promise<number> {
  const lines = (await readList(dataDir)).split('\n').filter((line) => line !== '');
  const listed = lines.map(readLine);
  const lost = listed.filter((line) => line === null).length;
  if (lost > 0) payload.logger.error({ msg: 'Lines of the erasures cannot be read', lost });
  return repeatErasures(
    payload,
    listed.filter((line) => line !== null),
  );
}

async function readList(dataDir: string): Promise<string> {
  try {
    return await readFile(listIn(dataDir), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function readLine(line: string): ErasedCase | null {
  try {
    return erasedCaseSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

function listIn(dataDir: string): string {
  return path.join(/*turbopackIgnore: true*/ dataDir, ERASURES_FILE);
}

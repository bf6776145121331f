import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';

/** The latest value of something, in memory and, when there is a folder, over a restart. */
export type Latest<Value> = { latest: () => Value | null; put: (value: Value) => void };

type Place<Value> = { schema: z.ZodType<Value>; folder: string | undefined; name: string };

/**
 * Keeps the latest value. What is on the disk is read once, and believed only where it has the
 * schema's form; a disk that takes nothing costs a line in the log and no page.
 * @param place `folder` the installation's data folder; the file lies in `site` under it
 */
export function keepLatest<Value>({ schema, folder, name }: Place<Value>): Latest<Value> {
  const file = folder === undefined ? undefined : path.join(folder, 'site', name);
  let written = file === undefined ? '' : textIn(file);
  let latest = valueOf(schema, written);
  return {
    latest: () => latest,
    put: (value) => {
      latest = value;
      const text = JSON.stringify(value);
      if (file === undefined || text === written) return;
      written = text;
      write(file, text);
    },
  };
}

function textIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function valueOf<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The file appears whole or stays as it was. */
function write(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const draft = `${file}.${String(process.pid)}`;
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    renameSync(draft, file);
  } catch (error) {
    const fault = error instanceof Error && 'code' in error ? error.code : 'unknown';
    console.error(
      JSON.stringify({ level: 40, msg: 'the site could not keep what it read', err: fault }),
    );
  }
}

import { open, stat } from 'node:fs/promises';
import path from 'node:path';

import { decodeText } from './decode.ts';
import type { ImportError, ImportErrorCode } from './importError.ts';
import { importError, LARGEST_FILE_BYTES } from './importError.ts';

/** The text of a file, or why there is none. */
export type ReadFile = { text: string; error: null } | { text: null; error: ImportError };

const TYPES = new Set(['.txt', '.md']);

/**
 * Reads a policy's file: `.txt` or `.md`, at most 2 MB, in UTF-8 or what {@link decodeText} reads. Its size
 * is known before anything of it is loaded.
 */
export async function readPolicyFile(file: string): Promise<ReadFile> {
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return failed(bytes);
  if (bytes.length === 0) return failed('empty');
  const text = decodeText(bytes);
  if (text === null) return failed('not-text');
  if (text.replace(/^\ufeff/, '').trim() === '') return failed('empty');
  return { text, error: null };
}

async function readBytes(file: string): Promise<Uint8Array | ImportErrorCode> {
  try {
    const found = await stat(file);
    if (!found.isFile() || !TYPES.has(path.extname(file).toLowerCase())) return 'unsupported-type';
    if (found.size > LARGEST_FILE_BYTES) return 'too-large';
    await using handle = await open(file, 'r');
    const buffer = Buffer.alloc(LARGEST_FILE_BYTES + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return bytesRead > LARGEST_FILE_BYTES ? 'too-large' : buffer.subarray(0, bytesRead);
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): ImportErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'not-found' : 'not-readable';
}

function failed(code: ImportErrorCode): ReadFile {
  return { text: null, error: importError(code) };
}

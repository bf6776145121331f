import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

import type { Encoding } from '../../server/encoding.ts';
import { compress, isCompressible } from '../../server/encoding.ts';

/** A file of the build, compressed once, ready to send. */
export type StaticFile = {
  type: string;
  etag: string;
  cacheControl: string;
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
};

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const BEST_QUALITY = 11;

/** Files under `_assets` carry a hash of their content in their name. */
const HASHED = '/_assets/';

/**
 * Reads every file of the built client into memory. There are a dozen, a few hundred kilobytes in
 * all; a request then costs one look-up.
 * @returns files by request path
 */
export async function loadStaticFiles(folder: string): Promise<Map<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const full = join(entry.parentPath, entry.name);
        const path = `/${relative(folder, full).split(sep).join('/')}`;
        return [path, await load(path, full)] as const;
      }),
  );
  return new Map(files);
}

async function load(path: string, full: string): Promise<StaticFile> {
  const identity = await readFile(full);
  const type = types[extname(full)] ?? 'application/octet-stream';
  const bodies: StaticFile['bodies'] = { identity };
  if (isCompressible(type, identity.length)) {
    bodies.br = await compress(identity, { encoding: 'br', quality: BEST_QUALITY });
    bodies.gzip = await compress(identity, { encoding: 'gzip', quality: BEST_QUALITY });
  }
  return {
    type,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    cacheControl: path.startsWith(HASHED)
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=3600',
    bodies,
  };
}

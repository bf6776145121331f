import { open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';

/** With less, the next large policy or a copy of the write-ahead log might not fit. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/**
 * Whether a folder takes a small file and keeps it, and has room for more.
 * @param leastFree bytes
 */
export async function takesWrites(folder: string, leastFree = LEAST_FREE_BYTES): Promise<boolean> {
  const file = path.join(folder, `.ready-${String(process.pid)}`);
  try {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < leastFree) return false;
    const handle = await open(file, 'w', 0o600);
    try {
      await handle.writeFile('ready');
      await handle.sync();
    } finally {
      await handle.close();
    }
    return true;
  } catch {
    return false;
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}

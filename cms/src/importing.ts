import { getPayload } from 'payload';

import type { ParsedFile, Stored } from './import/store.ts';
import { storeImported } from './import/store.ts';
import config from './payload.config.ts';

/** Opens the database, stores the files as drafts, and closes it. */
export async function storeFiles(files: readonly ParsedFile[]): Promise<Stored[]> {
  const payload = await getPayload({ config });
  try {
    return await storeImported(payload, files);
  } finally {
    await payload.destroy();
  }
}

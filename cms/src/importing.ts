import { getPayload } from 'payload';

import type { Bilingual } from './core/bilingual.ts';
import type { ParsedFile, Stored } from './import/command/store.ts';
import { storeImported } from './import/command/store.ts';
import { publicOrganisation } from './organisation/read.ts';
import config from './payload.config.ts';

/** The installation that files are imported into, with its database open. */
export type Installation = {
  /** Whose installation it is. */
  association: () => Promise<Bilingual>;
  /** Stores the files as drafts. */
  store: (files: readonly ParsedFile[]) => Promise<Stored[]>;
  close: () => Promise<void>;
};

/** Opens the database of the installation whose data folder or address the environment names. */
export async function openInstallation(): Promise<Installation> {
  const payload = await getPayload({ config });
  return {
    association: async () => (await publicOrganisation(payload)).name,
    store: (files) => storeImported(payload, files),
    close: () => payload.destroy(),
  };
}

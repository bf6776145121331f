import { getPayload } from 'payload';

import config from './payload.config.ts';
import { restoreAdministrator } from './users/restoreAdministrator.ts';

/** The accounts of the installation whose data folder or address the environment names. */
export type Accounts = {
  /** @returns the page on which the administrator chooses a password */
  restoreAdministrator: (email: string) => Promise<string>;
  close: () => Promise<void>;
};

/** Opens the database; it may be in use. */
export async function openAccounts(): Promise<Accounts> {
  const payload = await getPayload({ config });
  return {
    restoreAdministrator: (email) => restoreAdministrator(payload, email),
    close: () => payload.destroy(),
  };
}

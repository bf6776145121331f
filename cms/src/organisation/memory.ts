import type { Payload } from 'payload';

import { canonicalHash } from '../core/canonicalHash.ts';
import { remembered } from '../core/remembered.ts';
import { publicOrganisation } from './read.ts';
import { dayIn } from './today.ts';

/**
 * The association as the public knows it, with its calendar, as this process remembers it; and a
 * value that is another one whenever it is, the same in every process.
 */
export const recallOrganisation = remembered({
  of: ['organisation', 'holidays'],
  read: async (payload) => {
    const organisation = await publicOrganisation(payload);
    return { organisation, version: canonicalHash(organisation) };
  },
});

/** Today's date in the association's time zone, `YYYY-MM-DD`. */
export async function recallToday(payload: Payload, now = new Date()): Promise<string> {
  return dayIn((await recallOrganisation(payload)).organisation.timeZone, now);
}

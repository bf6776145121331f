import { z } from 'zod';

import type { Installation } from './installation.ts';
import { tokenOf } from './panel.ts';

const organisationSchema = z.looseObject({ revision: z.number() });

/**
 * Changes the association as an administrator does.
 * @throws Error with the answer when the cms refuses
 */
export async function changeOrganisation(
  { cms, administrator }: Installation,
  changes: { nameAr: string },
): Promise<void> {
  const address = `${cms}/api/globals/organisation`;
  const authorization = `JWT ${await tokenOf(cms, administrator)}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const now = await fetch(address, { headers });
  const { revision } = organisationSchema.parse(await now.json());
  const body = JSON.stringify({ ...changes, revision });
  const answer = await fetch(address, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(await answer.text());
}

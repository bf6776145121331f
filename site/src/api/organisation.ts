import { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import { bilingual, isoDate, known, readable, shortText } from './basics.ts';
import { get } from './client.ts';
import { currentAsking } from './deadline.ts';
import { environment } from './environment.ts';
import { keepLatest } from './keepLatest.ts';
import { readingOf } from './reading.ts';

const channel = z.object({
  kind: known([
    'meeting',
    'phone',
    'whatsapp',
    'fax',
    'email',
    'website',
    'social',
    'letter',
    'volunteering',
    'helpRequest',
    'branchDelegate',
  ]),
  label: bilingual,
  value: shortText.nullable(),
  hours: bilingual.nullable(),
});

const branch = z.object({ name: bilingual, address: bilingual, phone: shortText.nullable() });

/** A named range of days on which nobody works. */
export const holiday = z.object({ name: bilingual, from: isoDate, to: isoDate });

const organisation = z.object({
  name: bilingual,
  about: bilingual,
  licenceNumber: shortText.nullable(),
  timeZone: shortText,
  weekend: z.array(z.int().min(0).max(6)).max(7),
  channels: readable('channels', channel),
  branches: readable('branches', branch),
  holidays: readable('holidays', holiday),
});

/** The association as its public pages show it. */
export type Organisation = z.infer<typeof organisation>;
export type Channel = z.infer<typeof channel>;
export type Holiday = z.infer<typeof holiday>;

/**
 * The last association read, over a restart too. Every page shows its name; a page that says the
 * cms is down must show it, and how to reach the association meanwhile.
 */
const kept = keepLatest({
  schema: organisation,
  folder: environment.dataDir,
  name: 'organisation.json',
});

const reading = readingOf(organisation);

/** The association as it was read in a state of the cms. */
let inState: { state: string; organisation: Organisation } | null = null;

/** Reads the association. */
export async function readOrganisation(locale: Locale): Promise<Answer<Organisation>> {
  const answer = await get({
    path: '/api/public/organisation',
    locale,
    of: reading,
  });
  if (answer.ok) kept.put(answer.value);
  return answer;
}

/** The association as last read, without asking; null until a page has asked. */
export function knownOrganisation(): Organisation | null {
  return kept.latest();
}

/** The association as it is, asked for once in each state of the cms; else the last known, or none. */
export async function organisationForLayout(locale: Locale): Promise<Organisation | null> {
  const { organisationState: state } = currentAsking();
  if (state !== undefined && state === inState?.state) return inState.organisation;
  const answer = await readOrganisation(locale);
  if (!answer.ok) return kept.latest();
  if (state !== undefined) inState = { state, organisation: answer.value };
  return answer.value;
}

import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import { bilingual } from '../core/bilingual.ts';
import { readableRows } from '../core/readableRows.ts';
import { timeZoneOrUsual } from './timeZone.ts';

const text = z.string().nullish();
/** Whatever is no list at all is an empty one; its rows are read one by one. */
const rows = z.array(z.unknown()).nullish().catch(null);
const organisationSchema = z.object({
  nameAr: text,
  nameEn: text,
  aboutAr: text,
  aboutEn: text,
  licenceNumber: text,
  timeZone: z.unknown().transform(timeZoneOrUsual),
  weekend: z.array(z.enum(['0', '1', '2', '3', '4', '5', '6'])).catch(['5', '6']),
  channels: rows,
  branches: rows,
});
const channelSchema = z.object({
  kind: z.string().min(1),
  labelAr: text,
  labelEn: text,
  value: text,
  hoursAr: text,
  hoursEn: text,
});
const branchSchema = z.object({
  nameAr: z.string().min(1),
  nameEn: text,
  addressAr: text,
  addressEn: text,
  phone: text,
});
/** A holiday without a name is one all the same: the clock stands. */
const holidaySchema = z.object({
  nameAr: text,
  nameEn: text,
  from: z.iso.date(),
  to: z.iso.date(),
});

/**
 * The association as the public knows it, with the calendar its commitments are counted by.
 * @privileged what is read here is public
 */
export async function publicOrganisation(payload: Payload) {
  const stored = await readStored(payload);
  return {
    name: bilingual(stored.nameAr, stored.nameEn),
    about: bilingual(stored.aboutAr, stored.aboutEn),
    licenceNumber: stored.licenceNumber ?? null,
    ...(await calendarOf(stored, { payload })),
    channels: readableRows({
      payload,
      list: 'organisation.channels',
      rows: stored.channels ?? [],
      schema: channelSchema,
    }).map((channel) => ({
      kind: channel.kind,
      label: bilingual(channel.labelAr, channel.labelEn),
      value: channel.value ?? null,
      hours:
        channel.hoursAr === null || channel.hoursAr === undefined || channel.hoursAr === ''
          ? null
          : bilingual(channel.hoursAr, channel.hoursEn),
    })),
    branches: readableRows({
      payload,
      list: 'organisation.branches',
      rows: stored.branches ?? [],
      schema: branchSchema,
    }).map((branch) => ({
      name: bilingual(branch.nameAr, branch.nameEn),
      address: bilingual(branch.addressAr, branch.addressEn),
      phone: branch.phone ?? null,
    })),
  };
}

/**
 * Time zone, weekend (0 Sunday–6) and holidays: what working days are counted by.
 * @param req reads within its transaction, so that a holiday just written counts
 * @privileged what is read here is public
 */
export async function readCalendar(payload: Payload, req?: PayloadRequest) {
  return calendarOf(await readStored(payload, req), { payload, req });
}

/** @privileged what is read here is public */
async function readStored(payload: Payload, req?: PayloadRequest) {
  return organisationSchema.parse(
    await payload.findGlobal({
      slug: 'organisation',
      depth: 0,
      overrideAccess: true,
      ...(req && { req }),
    }),
  );
}

/** @privileged what is read here is public */
async function calendarOf(
  { timeZone, weekend }: z.infer<typeof organisationSchema>,
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
) {
  const { docs } = await payload.find({
    collection: 'holidays',
    sort: 'from',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req && { req }),
  });
  return {
    timeZone,
    weekend: weekend.map(Number),
    holidays: readableRows({
      payload,
      list: 'holidays',
      rows: docs,
      schema: holidaySchema,
    }).map(({ nameAr, nameEn, from, to }) => ({ name: bilingual(nameAr, nameEn), from, to })),
  };
}

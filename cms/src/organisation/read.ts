import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import { bilingual } from '../core/bilingual.ts';

const text = z.string().nullish();
const row = z.object({
  nameAr: text,
  nameEn: text,
  aboutAr: text,
  aboutEn: text,
  licenceNumber: text,
  timeZone: z.string().catch('Asia/Riyadh'),
  weekend: z.array(z.string()).catch(['5', '6']),
  channels: z
    .array(
      z.object({
        kind: z.string(),
        labelAr: text,
        labelEn: text,
        value: text,
        hoursAr: text,
        hoursEn: text,
      }),
    )
    .nullish(),
  branches: z
    .array(z.object({ nameAr: text, nameEn: text, addressAr: text, addressEn: text, phone: text }))
    .nullish(),
});
const holidayRow = z.object({
  nameAr: z.string(),
  nameEn: text,
  from: z.iso.date(),
  to: z.iso.date(),
});

/**
 * The association as the public knows it, with the calendar its commitments are counted by.
 * @privileged what is read here is public
 */
export async function publicOrganisation(payload: Payload) {
  const stored = row.parse(
    await payload.findGlobal({ slug: 'organisation', depth: 0, overrideAccess: true }),
  );
  return {
    name: bilingual(stored.nameAr, stored.nameEn),
    about: bilingual(stored.aboutAr, stored.aboutEn),
    licenceNumber: stored.licenceNumber ?? null,
    ...(await readCalendar(payload)),
    channels: (stored.channels ?? []).map((channel) => ({
      kind: channel.kind,
      label: bilingual(channel.labelAr, channel.labelEn),
      value: channel.value ?? null,
      hours:
        channel.hoursAr === null || channel.hoursAr === undefined || channel.hoursAr === ''
          ? null
          : bilingual(channel.hoursAr, channel.hoursEn),
    })),
    branches: (stored.branches ?? []).map((branch) => ({
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
  const { timeZone, weekend } = row.parse(
    await payload.findGlobal({
      slug: 'organisation',
      depth: 0,
      overrideAccess: true,
      ...(req && { req }),
    }),
  );
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
    holidays: docs.map((doc) => {
      const { nameAr, nameEn, from, to } = holidayRow.parse(doc);
      return { name: bilingual(nameAr, nameEn), from, to };
    }),
  };
}

/** @privileged the first start seeds an empty installation, before anybody can sign in */
import type { Payload } from 'payload';

import { WEEKDAY_VALUES } from '../core/weekdays.ts';
import type { readContent } from './content.ts';

type Content = Pick<ReturnType<typeof readContent>, 'organisation' | 'holidays'>;

/** Stores the association and its holidays, unless they are there already. */
export async function seedOrganisation(payload: Payload, content: Content): Promise<void> {
  const { organisation, holidays } = content;
  await payload.updateGlobal({
    slug: 'organisation',
    overrideAccess: true,
    data: {
      nameAr: organisation.name.ar,
      nameEn: organisation.name.en,
      aboutAr: organisation.about.ar,
      aboutEn: organisation.about.en,
      licenceNumber: organisation.licenceNumber,
      timeZone: organisation.timeZone,
      weekend: WEEKDAY_VALUES.filter((day) => organisation.weekend.includes(Number(day))),
      channels: organisation.channels.map(({ kind, label, value, hours }) => ({
        kind,
        value,
        labelAr: label.ar,
        labelEn: label.en,
        hoursAr: hours?.ar ?? null,
        hoursEn: hours?.en ?? null,
      })),
      branches: organisation.branches.map(({ name, address, phone }) => ({
        nameAr: name.ar,
        nameEn: name.en,
        addressAr: address.ar,
        addressEn: address.en,
        phone,
      })),
    },
  });
  for (const { name, from, to } of holidays) {
    const where = { and: [{ nameAr: { equals: name.ar } }, { from: { equals: from } }] };
    const { totalDocs } = await payload.count({
      collection: 'holidays',
      where,
      overrideAccess: true,
    });
    if (totalDocs > 0) continue;
    const data = { nameAr: name.ar, nameEn: name.en, from, to };
    await payload.create({ collection: 'holidays', data, overrideAccess: true });
  }
}

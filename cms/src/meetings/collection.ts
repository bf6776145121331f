import type { CollectionConfig } from 'payload';

import { anybodySignedIn, nobody, only } from '../access/roles.ts';
import { meetingFields } from './fields.ts';
import { completeDates, refuseContradictingDates, titleMeeting } from './hooks.ts';
import { refuseChangingSealed, refuseDeletingNamed } from './sealed.ts';

const canKeepMinutes = only('secretary', 'administrator');

/** Meetings of the association's bodies, with what identifies their minutes and who signed. */
export const meetings: CollectionConfig = {
  slug: 'meetings',
  labels: {
    singular: { ar: 'اجتماع', en: 'Meeting' },
    plural: { ar: 'الاجتماعات', en: 'Meetings' },
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'gregorianDate', 'hijriDate', 'minutesNumber'],
    group: { ar: 'السياسات', en: 'Policies' },
  },
  defaultSort: '-gregorianDate',
  access: {
    create: canKeepMinutes,
    read: anybodySignedIn,
    update: canKeepMinutes,
    delete: only('administrator'),
    readVersions: nobody,
    unlock: nobody,
  },
  hooks: {
    beforeValidate: [refuseContradictingDates],
    beforeChange: [refuseChangingSealed, completeDates, titleMeeting],
    beforeDelete: [refuseDeletingNamed],
  },
  fields: meetingFields,
};

import type { CollectionBeforeChangeHook } from 'payload';
import { z } from 'zod';

import { gregorianToHijri, hijriToGregorian } from '../core/dates.ts';
import { optionalText } from '../core/optionalText.ts';
import { meetingTitle } from './title.ts';

/** Fills in the date of the other calendar when only one of the two was given. */
export const completeDates: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { gregorianDate: gregorian, hijriDate: hijri } = particularsOf(originalDoc, data);
  if (gregorian !== null && hijri === null) {
    return { ...data, hijriDate: gregorianToHijri(gregorian) };
  }
  if (hijri !== null && gregorian === null) {
    return { ...data, gregorianDate: hijriToGregorian(hijri) };
  }
  return data;
};

/** Names the meeting by its body, number and date, so that a list of meetings can be read. */
export const titleMeeting: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  title: meetingTitle(particularsOf(originalDoc, data)),
});

const particularsSchema = z.object({
  body: optionalText,
  meetingNumber: optionalText,
  term: optionalText,
  gregorianDate: optionalText,
  hijriDate: optionalText,
});

/** A meeting's particulars as they are after a change. */
function particularsOf(before: unknown, change: object) {
  const stored = z.record(z.string(), z.unknown()).catch({}).parse(before);
  return particularsSchema.parse({ ...stored, ...change });
}

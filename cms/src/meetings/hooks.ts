import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload';
import { z } from 'zod';

import { gregorianToHijri, hijriToGregorian } from '../core/dates.ts';
import { fieldRefusal } from '../core/fieldRefusal.ts';
import { optionalText } from '../core/optionalText.ts';
import { contradictionsIn } from './agreement.ts';
import { meetingTitle } from './title.ts';
import { DATE_LABELS, REFUSALS } from './words.ts';

/** Context key under which an import stores a meeting as its file has it, for a person to look at. */
export const AS_IMPORTED = 'meetingAsImported';

/**
 * The writings of one day are one day, unless somebody chose to keep them as the minutes have them:
 * printed calendars differ by a day, and minutes have slips of their own.
 * @throws ValidationError at the Hijri date or the weekday, which contradict the date
 */
export const refuseContradictingDates: CollectionBeforeValidateHook = (args) => {
  const { data = {}, req } = args;
  const {
    gregorianDate: gregorian,
    hijriDate: hijri,
    ...after
  } = particularsOf(args.originalDoc, data);
  const [first] = contradictionsIn({ gregorian, hijri, weekday: after.weekday });
  if (!first) return { ...data, datesAsWritten: false };
  if (after.datesAsWritten || args.context[AS_IMPORTED] === true) return data;
  throw fieldRefusal(
    req,
    first.between === 'calendars'
      ? { path: 'hijriDate', label: DATE_LABELS.hijri, words: REFUSALS.calendars }
      : { path: 'weekday', label: DATE_LABELS.weekday, words: REFUSALS.weekday },
  );
};

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
  weekday: optionalText,
  datesAsWritten: z.boolean().nullish(),
});

/** A meeting's particulars as they are after a change. */
function particularsOf(before: unknown, change: object) {
  const stored = z.record(z.string(), z.unknown()).catch({}).parse(before);
  return particularsSchema.parse({ ...stored, ...change });
}

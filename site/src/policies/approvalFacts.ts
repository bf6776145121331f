import type { Approval } from '../api/policies.ts';
import { formatGregorian, formatHijri, hijriOf, weekdayName, weekdayOf } from '../i18n/dates.ts';
import { localDigits } from '../i18n/numbers.ts';
import type { Words } from '../i18n/strings.ts';

/** A line of the approval box. */
export type Fact = { term: string; value: string };

/**
 * What is known of an approval, line by line; what the minutes do not say is left out.
 * The Hijri day is the minutes' own where given, else computed.
 */
export function approvalFacts({ locale, t }: Words, approval: Approval): Fact[] {
  const { gregorian, hijri, weekday, asWritten } = approval.date;
  const hijriDay = hijri ?? (gregorian === null ? null : hijriOf(gregorian));
  const day = gregorian === null ? weekday : null;
  function number(text: string | null) {
    return text === null ? null : localDigits(locale, text);
  }
  const facts: [string, string | null][] = [
    [t.policies.meeting, number(approval.meetingNumber)],
    [t.policies.term, number(approval.term)],
    [t.policies.minutes, number(approval.minutesNumber)],
    [t.policies.resolution, number(approval.resolutionNumber)],
    [t.policies.weekday, gregorian === null ? null : weekdayOf(locale, gregorian)],
    [t.policies.weekday, day === null ? null : weekdayName(locale, day)],
    [t.policies.hijriDate, hijriDay === null ? null : formatHijri(locale, hijriDay)],
    [t.policies.gregorianDate, gregorian === null ? null : formatGregorian(locale, gregorian)],
    [t.policies.asWritten, asWritten],
  ];
  return facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]));
}

import { describe, expect, it } from 'vitest';

import {
  dayBefore,
  dayOf,
  formatDay,
  formatDays,
  formatGregorian,
  formatHijri,
  formatInstant,
  formatList,
  hijriOf,
  weekdayName,
  weekdayOf,
} from './dates.ts';

describe('dates', () => {
  it('writes Gregorian days in words and in the digits of the language', () => {
    expect(formatGregorian('ar', '2026-11-20')).toBe('٢٠ نوفمبر ٢٠٢٦\u00a0م');
    expect(formatGregorian('en', '2026-11-20')).toBe('20 November 2026');
  });

  it('writes Hijri days in words', () => {
    expect(formatHijri('ar', '1448-06-10')).toBe('١٠ جمادى الآخرة ١٤٤٨\u00a0هـ');
    expect(formatHijri('en', '1448-09-01')).toBe('1 Ramadan 1448\u00a0AH');
  });

  it('writes a day in both calendars, the one of the language first', () => {
    expect(formatDay('ar', '2026-11-20')).toBe(
      '١٠ جمادى الآخرة ١٤٤٨\u00a0هـ الموافق ٢٠ نوفمبر ٢٠٢٦\u00a0م',
    );
    expect(formatDay('en', '2026-11-20')).toBe(
      '20 November 2026 (10 Jumada al-Akhirah 1448\u00a0AH)',
    );
  });

  it.each(['1882-11-11', '2174-11-26', '9999-12-31'])(
    'does not convert %s, which Umm al-Qura does not cover',
    (date) => {
      expect(formatDay('en', date)).toBe(formatGregorian('en', date));
    },
  );

  it('writes days in a row calendar by calendar', () => {
    const days = { from: '2026-03-18', to: '2026-03-23' };
    expect(formatDays('en', days)).toBe(
      '18 March 2026 to 23 March 2026 (29 Ramadan 1447\u00a0AH to 4 Shawwal 1447\u00a0AH)',
    );
    expect(formatDays('ar', days)).toContain(
      '٢٩ رمضان ١٤٤٧\u00a0هـ إلى ٤ شوال ١٤٤٧\u00a0هـ الموافق ١٨ مارس',
    );
    const one = { from: '2026-03-18', to: '2026-03-18' };
    expect(formatDays('ar', one)).toBe(formatDay('ar', '2026-03-18'));
  });

  it.each([
    ['2026-11-20', '1448-06-10'],
    ['2024-03-11', '1445-09-01'],
    ['2025-06-26', '1447-01-01'],
  ])('counts %s as %s of the Umm al-Qura calendar', (gregorian, hijri) => {
    expect(hijriOf(gregorian)).toBe(hijri);
  });

  it('names weekdays alike by number and by day', () => {
    expect(weekdayOf('ar', '2026-11-20')).toBe(weekdayName('ar', 5));
    expect(weekdayName('en', 0)).toBe('Sunday');
    expect(weekdayName('en', 6)).toBe('Saturday');
  });

  it('writes a moment by the association’s clock, its day as every day is written', () => {
    const moment = { at: '2026-11-19T21:30:00Z', timeZone: 'Asia/Riyadh' };
    expect(formatInstant('ar', moment)).toBe(
      '١٠ جمادى الآخرة ١٤٤٨\u00a0هـ الموافق ٢٠ نوفمبر ٢٠٢٦\u00a0م، الساعة ١٢:٣٠ ص',
    );
    expect(formatInstant('en', moment)).toMatch(/^20 November 2026 \(.+\sAH\), at 00:30$/);
  });

  it('takes the day of a moment from the association’s zone', () => {
    expect(dayOf('2026-11-20T21:30:00Z', 'Asia/Riyadh')).toBe('2026-11-21');
  });

  it('steps back over the ends of months and years', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
  });

  it('joins lists as the language does', () => {
    expect(formatList('ar', ['الجمعة', 'السبت'])).toBe('الجمعة والسبت');
    expect(formatList('en', ['Friday', 'Saturday'])).toBe('Friday and Saturday');
  });
});

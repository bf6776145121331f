import { describe, expect, it } from 'vitest';

import { panelFormat } from './panelFormat.ts';

describe.each([
  {
    language: 'ar',
    day: 'الخميس، 5 فبراير 2026',
    hijri: '17 شعبان 1447 هـ',
    instant: '6 فبراير 2026، 01:30',
  },
  {
    language: 'en',
    day: 'Thursday, 5 February 2026',
    hijri: '17 Shaʻban 1447 AH',
    instant: '6 February 2026, 01:30',
  },
])('the panel in $language', ({ language, day, hijri, instant }) => {
  const format = panelFormat({ language, timeZone: 'Asia/Riyadh' });

  it('writes days in words in both calendars', () => {
    expect(format.day('2026-02-05')).toBe(day);
    expect(format.hijri('2026-02-05')).toBe(hijri);
  });

  it("tells instants by the association's clock", () => {
    expect(format.instant('2026-02-05T22:30:00.000Z')).toBe(instant);
  });

  it('tells what was today, by that clock, by its hour alone', () => {
    const at = '2026-02-05T22:30:00.000Z';
    expect(format.moment(at, new Date('2026-02-06T20:59:00.000Z'))).toBe('01:30');
    expect(format.moment(at, new Date('2026-02-06T21:01:00.000Z'))).toBe(instant);
  });

  it('writes every number in the digits of the rest of the panel', () => {
    expect(format.number(12_345)).toBe('12,345');
    expect(format.number(4.256)).toBe('4.26');
  });

  it.each(['', 'غدًا', '2026-13-01'])('leaves %j, which is no day, as it is', (text) => {
    expect(format.day(text)).toBe(text);
    expect(format.hijri(text)).toBe('');
    expect(format.instant(text)).toBe(text);
  });
});

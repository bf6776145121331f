import { importDateFNSLocale } from '@payloadcms/translations';
import { formatDate } from '@payloadcms/ui/shared';
import { describe, expect, it } from 'vitest';

import { takeOverDates } from './payloadDates.ts';

const pattern = 'd MMMM yyyy – HH:mm';
const date = '2026-02-05T22:30:00.000Z';

describe("Payload's own dates", async () => {
  const dateFNS = await importDateFNSLocale('ar');
  const i18n: Parameters<typeof formatDate>[0]['i18n'] = {
    dateFNS,
    t: String,
    language: 'ar',
    dateFNSKey: 'ar',
    fallbackLanguage: 'ar',
    translations: {},
  };
  takeOverDates(dateFNS, { pattern, language: 'ar', timeZone: 'Asia/Riyadh' });

  it("are told by the association's clock, whoever writes them", () => {
    expect(formatDate({ date, i18n, pattern })).toBe('6 فبراير 2026، 01:30');
  });

  it('stay as they are in any other pattern', () => {
    expect(formatDate({ date, i18n, pattern: 'yyyy' })).toBe('2026');
  });

  it('wait until Payload has loaded its language', () => {
    expect(() => {
      takeOverDates(undefined, { pattern, language: 'ar', timeZone: 'Asia/Riyadh' });
    }).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';

import { CASE_FACTS } from '../cases/caseFacts.ts';
import { wordsOf } from './asideFacts.ts';

const timeZone = 'Asia/Riyadh';

describe('a fact beside a case', () => {
  it.each([
    ['category', { value: { name: { ar: 'تأخر', en: 'Delay' } }, words: ['تأخر', 'Delay'] }],
    ['state', { value: 'inProgress', words: ['قيد المعالجة', 'In progress'] }],
    [
      'receivedAt',
      {
        value: '2026-02-05T09:30:00.000Z',
        words: ['5 فبراير 2026، 12:30', '5 February 2026, 12:30'],
      },
    ],
    ['officer', { value: { name: 'Huda' }, words: ['Huda', 'Huda'] }],
    ['officer', { value: null, words: ['لا أحد بعد', 'Nobody yet'] }],
    ['locale', { value: 'ar', words: ['العربية', 'Arabic'] }],
    ['channel', { value: 'website', words: ['الموقع الإلكتروني', 'Website'] }],
    ['suggestion', { value: true, words: ['نعم', 'Yes'] }],
  ] as const)('is worded as its column says: %s', (name, { value, words }) => {
    const told = { fact: CASE_FACTS[name], value, timeZone };
    expect(['ar' as const, 'en' as const].map((locale) => wordsOf({ ...told, locale }))).toEqual(
      words,
    );
  });

  it('nobody has words for is shown as it is stored, and none is not spoken of', () => {
    const told = { fact: CASE_FACTS.channel, locale: 'ar', timeZone } as const;
    expect(wordsOf({ ...told, value: 'fax' })).toBe('fax');
    expect(wordsOf({ ...told, value: null })).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';

import { stringsOf } from '../i18n/strings.ts';
import { faultText } from './faultText.ts';
import { lengthFault } from './rules.ts';

const subject = { min: 3, max: 150 };

describe('the length of a text', () => {
  it.each([
    ['', { code: 'empty' }],
    ['ab', { code: 'short', min: 3 }],
    ['abc', null],
    ['x'.repeat(150), null],
    ['x'.repeat(152), { code: 'long', by: 2 }],
  ])('of %j is judged', (text, expected) => {
    expect(lengthFault(text, subject)).toEqual(expected);
  });

  it('may be nothing where nothing must be written', () => {
    expect(lengthFault('', { min: 0, max: 5 })).toBeNull();
  });

  it.each([
    ['ar', 1, 'النص أطول من المسموح بمقدار حرف واحد. اختصره.'],
    ['ar', 2, 'النص أطول من المسموح بمقدار حرفين. اختصره.'],
    ['ar', 3, 'النص أطول من المسموح بمقدار ٣ أحرف. اختصره.'],
    ['ar', 11, 'النص أطول من المسموح بمقدار ١١ حرفًا. اختصره.'],
    ['ar', 100, 'النص أطول من المسموح بمقدار ١٠٠ حرف. اختصره.'],
    ['en', 1, 'The text is 1 character too long. Please shorten it.'],
    ['en', 1200, 'The text is 1,200 characters too long. Please shorten it.'],
  ] as const)('is told in %s when it is %i over', (...[locale, by, expected]) => {
    const words = { locale, t: stringsOf(locale) };
    expect(faultText(words, { field: 'subject', fault: { code: 'long', by } })).toBe(expected);
  });

  it('has one text for each fault', () => {
    const words = { locale: 'ar' as const, t: stringsOf('ar') };
    expect(faultText(words, { field: 'text', fault: { code: 'empty' } })).toBe(
      'اكتب تفصيل ما تريد قوله.',
    );
    expect(faultText(words, { field: 'text', fault: { code: 'short', min: 10 } })).toBe(
      'النص أقصر من المطلوب. اكتب ما لا يقل عن ١٠ أحرف.',
    );
  });
});

import { describe, expect, it } from 'vitest';

import { readDate } from './readDate.ts';

describe('a date as people type it', () => {
  it.each([
    '2026-02-05',
    '٢٠٢٦/٢/٥',
    '۵-۲-۲۰۲۶',
    ' 5.2.2026 ',
    '２０２６／０２／０５',
    '\u200f5 – 2 – 2026\u200e',
  ])('is read in %j', (text) => {
    expect(readDate(text)).toBe('2026-02-05');
  });

  it.each(['2026-02-30', '5-2-26', '2026/2-5', '2026-2026-2', 'tomorrow', ''])(
    'is none in %j',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
});

import { describe, expect, it } from 'vitest';

import { addressFrom } from './address.ts';

describe('an address made from a title', () => {
  it.each([
    ['سياسة الشكاوى', 'siyasa-al-shkawa'],
    ['سِيَاسَةُ استقبال الملاحظات والرد عليها', 'siyasa-astqbal-al-mlahzat-wal-rd-aliha'],
    ['سياسة التطوع (٢٠٢٦)', 'siyasa-al-ttua-2026'],
    ['دليل الخدمات ۲', 'dlil-al-khdmat-2'],
    ['Remarks & Réponses: 2nd policy', 'remarks-reponses-2nd-policy'],
    ['إجراءات التأكد', 'ajraat-al-takd'],
  ])('%s is %s', (title, address) => {
    expect(addressFrom(title)).toBe(address);
  });

  it.each(['', ' — ', '…'])('there is none from %j', (title) => {
    expect(addressFrom(title)).toBeNull();
  });

  it('breaks a long title off between two words', () => {
    const address = addressFrom('سياسة العلاقة مع المستفيدين '.repeat(9)) ?? '';
    expect(address.length).toBeLessThanOrEqual(70);
    expect(address).toMatch(/(?:siyasa|al-alaqa|ma|al-mstfidin)$/);
  });

  it('leaves out letters of other scripts', () => {
    expect(addressFrom('Политика 7')).toBe('7');
  });
});

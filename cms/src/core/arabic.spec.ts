import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  arabicIndicDigits,
  fold,
  foldWithOrigins,
  GREGORIAN_MONTHS,
  HIJRI_MONTHS,
  latinDigits,
  originalSlice,
  readAdverb,
  readOrdinal,
  readWeekday,
  repairLamAlef,
} from './arabic.ts';

function ordinal(text: string): number | null {
  return readOrdinal(fold(text).split(' '))?.value ?? null;
}

describe('digits', () => {
  it('reads Arabic-Indic and Persian digits as Latin ones', () => {
    expect(latinDigits('١٤٤٥/۰۳/07')).toBe('1445/03/07');
  });

  it('writes Latin digits as Arabic-Indic ones', () => {
    expect(arabicIndicDigits('المادة 10')).toBe('المادة ١٠');
  });
});

describe('folding', () => {
  it.each([
    ['إعْتِمَادُ الإدارة', 'اعتماد الاداره'],
    ['مسؤولية', 'مسووليه'],
    ['على المدى', 'علي المدي'],
    ['المــادة', 'الماده'],
    ['\u200fنص\u00a0\u200bآخر', 'نص اخر'],
    ['المادة – الأولى؛', 'الماده - الاولي;'],
    ['Policy', 'policy'],
    ['بند  \t\u00a0 ثان \u007f', 'بند ثان '],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folds alike with and without the way back', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('أإآةىؤئ ـًّ\u200f\u00a0\t\n\u007f١۲3–،Aaİ(.')),
      maxLength: 40,
    });
    fc.assert(fc.property(letters, (text) => fold(text) === foldWithOrigins(text).text));
  });

  it('finds the original words of a folded match', () => {
    const text = 'في  المــادَّةِ (٣) منه';
    const folded = foldWithOrigins(text);
    const start = folded.text.indexOf('الماده');
    expect(originalSlice({ original: text, folded }, [start, start + 'الماده (3)'.length])).toBe(
      'المــادَّةِ (٣)',
    );
  });
});

describe('ordinals', () => {
  it.each([
    ['الأول', 1],
    ['الأولى', 1],
    ['أولى', 1],
    ['الثاني', 2],
    ['الثالثة', 3],
    ['العاشرة', 10],
    ['الحادي عشر', 11],
    ['الحادية عشرة', 11],
    ['حادي عشر', 11],
    ['الثانية عشر', 12],
    ['التاسع عشر', 19],
    ['العشرون', 20],
    ['العشرين', 20],
    ['الحادية والعشرون', 21],
    ['الخامس والثلاثين', 35],
    ['التاسعة والأربعون', 49],
    ['الخمسون', 50],
    ['المائة', 100],
    ['الثالثة بعد المائة', 103],
    ['الحادية والعشرون بعد المئة', 121],
  ])('reads %s as %i', (text, value) => {
    expect(ordinal(text)).toBe(value);
  });

  it.each(['المادة', 'حادي', 'الأولوية', '', 'عشر'])('finds no ordinal in %s', (text) => {
    expect(ordinal(text)).toBeNull();
  });

  it.each([
    ['أولاً', 1],
    ['ثانيًا', 2],
    ['عاشرا', 10],
    ['حادي عشر', 11],
    ['خامس عشر', 15],
  ])('reads the adverb %s as %i', (text, value) => {
    expect(readAdverb(fold(text).split(' '))?.value).toBe(value);
  });

  it('takes no plain ordinal for an adverb', () => {
    expect(readAdverb(['الاول'])).toBeNull();
  });
});

describe('names of the calendar', () => {
  it.each([
    ['يناير', 1],
    ['كانون الثاني', 1],
    ['إبريل', 4],
    ['أيلول', 9],
    ['تشرين الأول', 10],
    ['December', 12],
  ])('knows the Gregorian month %s', (name, month) => {
    expect(GREGORIAN_MONTHS.get(fold(name))).toBe(month);
  });

  it.each([
    ['محرّم', 1],
    ['ربيع الآخر', 4],
    ['ربيع الثاني', 4],
    ['جمادى الأولى', 5],
    ['جمادى الآخرة', 6],
    ['ذي القعدة', 11],
    ['ذو الحجة', 12],
  ])('knows the Hijri month %s', (name, month) => {
    expect(HIJRI_MONTHS.get(fold(name))).toBe(month);
  });

  it.each([
    ['الأحد', 0],
    ['الاثنين', 1],
    ['الإثنين', 1],
    ['الثلاثاء', 2],
    ['الأربعاء', 3],
    ['الاربعاء', 3],
    ['خميس', 4],
    ['الجمعة', 5],
    ['السبت', 6],
    ['Thursday', 4],
  ])('knows the weekday %s', (name, day) => {
    expect(readWeekday(name)).toBe(day);
  });

  it('takes no other word for a weekday', () => {
    expect(readWeekday('الجمعية')).toBeNull();
  });
});

describe('a ligature turned round', () => {
  it.each([
    ['اإلدارة واألهداف كاآلتي', 'الإدارة والأهداف كالآتي'],
    ['االجتماع خالل مدة', 'الاجتماع خلال مدة'],
    ['أوالً الئحة الثالثاء', 'أولاً لائحة الثلاثاء'],
  ])('is turned back: %s', (written, repaired) => {
    expect(repairLamAlef(written)).toBe(repaired);
  });

  it.each(['الثالثة أموال خالد', 'أوالد طالب مال', 'الأول والله بالغ'])(
    'is not seen where another word may be meant: %s',
    (written) => {
      expect(repairLamAlef(written)).toBe(written);
    },
  );
});

import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';
import { outline } from '../specSupport.ts';

function tree(...lines: string[]): string[] {
  return outline(parsePolicy(['سياسة تجريبية', '', ...lines].join('\n')).provisions);
}

describe('a series that never counts', () => {
  it('is the headings of a web page, numbered by their place', () => {
    const lines = [
      '1. الغاية',
      '',
      'تحفظ الجمعية دفاترها في خزانة.',
      '',
      '1. من يفتح الخزانة',
      '',
      'يفتحها الأمين وحده.',
    ];
    expect(tree(...lines)).toEqual(['clause-1 · 1 · الغاية', 'clause-2 · 2 · من يفتح الخزانة']);
    const codes = parsePolicy(['سياسة تجريبية', '', ...lines].join('\n')).warnings;
    expect(codes.map(({ code }) => code)).toContain('list-number-repaired');
  });
});

describe('a number in brackets without a neighbour', () => {
  it('is an amount', () => {
    expect(
      tree('مادة 1', 'أجرة القاعة:', '(٢٠) عشرون ديناراً لليلة.', '(٣٥) خمسة وثلاثون للعيد.'),
    ).toEqual(['article-1 · مادة 1 · أجرة القاعة']);
  });
});

describe('names of parts', () => {
  it.each([
    ['عنوان', 'فرع', 'فصل'],
    ['قسم', 'مبحث', 'مادة'],
    ['جزء', 'باب', 'فصل'],
    ['باب', 'مطلب', 'مادة'],
  ])('are ranked by what restarts in which: %s, %s, %s', (first, second, third) => {
    const found = tree(
      `ال${first} الأول: الجمعية`,
      `ال${third} 1: الاسم`,
      'نص أول.',
      `ال${third} 2: المقر`,
      'نص ثان.',
      `ال${first} الثاني: الأجهزة`,
      `ال${second} الأول: الجمع`,
      `ال${third} 3: الانعقاد`,
      'نص ثالث.',
      `ال${third} 4: التصويت`,
      'نص رابع.',
      `ال${second} الثاني: المكتب`,
      `ال${third} 5: التكوين`,
      'نص خامس.',
    );
    expect(found.map((line) => line.split(' · ')[0])).toEqual([
      'chapter-1',
      'article-1',
      'article-2',
      'chapter-2',
      'chapter-2-1',
      'article-3',
      'article-4',
      'chapter-2-2',
      'article-5',
    ]);
  });
});

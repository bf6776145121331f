import { describe, expect, it } from 'vitest';

import { flattenProvisions } from '../../core/provision.ts';
import { parsePolicy } from '../parsePolicy.ts';

function headings(...lines: string[]): (string | null)[] {
  const { provisions } = parsePolicy(['سياسة تجريبية', ...lines].join('\n'));
  return flattenProvisions(provisions).flatMap(({ heading }) =>
    heading === null ? [] : [heading],
  );
}

const TEXT = 'يغلق الأمين باب المخزن كل مساء، ويسلم مفتاحه إلى الحارس ويوقع في الدفتر.';

describe('a heading without label or mark', () => {
  it('is known by what stands around it, without a blank line', () => {
    expect(headings('مقدمة', TEXT, 'إغلاق المخزن', TEXT, 'دفتر المفاتيح', TEXT)).toEqual([
      'مقدمة',
      'إغلاق المخزن',
      'دفتر المفاتيح',
    ]);
  });

  it('may head headings', () => {
    expect(headings('مقدمة', TEXT, 'المخازن', 'قبل الجرد', TEXT, 'في أثناء الجرد', TEXT)).toEqual([
      'مقدمة',
      'المخازن',
      'قبل الجرد',
      'في أثناء الجرد',
    ]);
  });

  it('may stand between two articles of a chapter, and takes neither from it', () => {
    const { provisions } = parsePolicy(
      ['لائحة تجريبية', 'الباب الأول: المخازن', 'مادة 1', TEXT, 'جرد المخزن', 'مادة 2', TEXT].join(
        '\n',
      ),
    );
    const [chapter] = provisions;
    expect(chapter?.children.map(({ label, heading }) => label ?? heading)).toEqual([
      'مادة 1',
      'جرد المخزن',
      'مادة 2',
    ]);
  });

  it('may be bulleted, when several are', () => {
    expect(headings('مقدمة:', TEXT, '• من يفتح:', TEXT, '• من يغلق:', TEXT)).toEqual([
      'مقدمة',
      'من يفتح',
      'من يغلق',
    ]);
  });

  it.each([
    ['the last words of a cut sentence', ['مقدمة', 'يسلم الأمين المفتاح إلى', 'حارس المخزن', TEXT]],
    ['an item of a list without marks', ['مقدمة', `${TEXT} وهي:`, 'خزانة الدفاتر', TEXT]],
    ['an entry', ['مقدمة', TEXT, 'الأمين: من يحفظ المفتاح.', TEXT]],
    ['a short sentence', ['مقدمة', TEXT, 'يغلق الباب ليلا', TEXT]],
  ])('is not %s', (_, lines) => {
    expect(headings(...lines)).toEqual(['مقدمة']);
  });
});

import { describe, expect, it } from 'vitest';

import { INVENTED } from '../inventedPolicies.ts';
import { parsePolicy } from '../parsePolicy.ts';

function isDoubted(source: string): boolean {
  return parsePolicy(source).warnings.some(({ code }) => code === 'unlike-policy');
}

describe('a text', () => {
  it.each(Object.entries(INVENTED))('is not doubted: %s', (_, source) => {
    expect(isDoubted(source)).toBe(false);
  });

  it.each([
    ['verse', 'أقبل الليل على مهل\nيحمل النجم إلى الأفق\nوأنا أنتظر الفجر\nعلى شرفة الأرق القلق'],
    ['a shopping list', 'قائمة المشتريات\n- حليب\n- خبز\n- بيض\n١. سكر\n٢. شاي'],
    ['numbers', '1\n2\n3\n'.repeat(50)],
  ])('is doubted, and read all the same: %s', (_, source) => {
    expect(isDoubted(source)).toBe(true);
  });
});

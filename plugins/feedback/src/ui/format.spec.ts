import { describe, expect, it } from 'vitest';

import { instantText } from './format.ts';

describe('an instant', () => {
  it('is told by the clock of the calendar that counts the days', () => {
    const instant = '2026-03-01T22:30:00.000Z';
    expect(instantText(instant, 'en', 'Asia/Riyadh')).toBe('2 Mar 2026, 01:30');
    expect(instantText(instant, 'en', 'UTC')).toBe('1 Mar 2026, 22:30');
  });
});

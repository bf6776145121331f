import { describe, expect, it } from 'vitest';

import type { DueExplanation } from '../api/due.ts';
import { stringsOf } from '../i18n/strings.ts';
import { explainDue } from './explainDue.ts';
import { due } from './specSupport.ts';

function explain(locale: 'ar' | 'en', changes: Partial<DueExplanation> = {}) {
  return explainDue({ locale, t: stringsOf(locale) }, { ...due, ...changes });
}

describe('the account of a due date', () => {
  it('says how long, from when, and which days are not counted', () => {
    expect(explain('en')).toEqual({
      steps: [
        'Time allowed: 10 working days.',
        'Counting starts from the day we received it, 20 November 2026 (10 Jumada al-Akhirah 1448\u00a0AH); that day itself is not counted.',
        'The weekly days of rest are not counted: Friday and Saturday.',
      ],
      holidays: [
        'Rest: 1 December 2026 to 2 December 2026 (21 Jumada al-Akhirah 1448\u00a0AH to 22 Jumada al-Akhirah 1448\u00a0AH)',
      ],
      warning: null,
    });
  });

  it('says it in Arabic with Arabic digits', () => {
    const { steps, holidays } = explain('ar');
    expect(steps[0]).toBe('المدة: ١٠ أيام عمل.');
    expect(steps[2]).toContain('الجمعة والسبت');
    expect(holidays).toEqual([
      'إجازة: من ٢١ جمادى الآخرة ١٤٤٨\u00a0هـ إلى ٢٢ جمادى الآخرة ١٤٤٨\u00a0هـ الموافق ١ ديسمبر ٢٠٢٦\u00a0م إلى ٢ ديسمبر ٢٠٢٦\u00a0م',
    ]);
  });

  it('names a holiday of one day once', () => {
    const one = { name: { ar: 'يوم', en: 'Day' }, from: '2027-02-22', to: '2027-02-22' };
    expect(explain('en', { holidays: [one] }).holidays).toEqual([
      'Day: 22 February 2027 (15 Ramadan 1448\u00a0AH)',
    ]);
  });

  it('speaks of weekends only when working days are counted', () => {
    const { steps } = explain('en', { unit: 'weeks', amount: 2, holidays: [] });
    expect(steps).toHaveLength(2);
  });

  it('tells when no holiday fell within the time', () => {
    expect(explain('en', { holidays: [] }).steps.at(-1)).toBe('No public holiday falls within it.');
  });

  it('tells of pauses, closed and open', () => {
    const pauses = [
      { from: '2026-11-22', to: '2026-11-24' },
      { from: '2026-11-26', to: null },
    ];
    const { steps } = explain('en', { pauses });
    expect(steps.filter((step) => step.includes('stood still'))).toHaveLength(2);
  });

  it('warns when holidays are not all known yet', () => {
    expect(explain('en', { calendarComplete: false }).warning).not.toBeNull();
  });
});

import type { DueExplanation } from '../api/due.ts';
import type { Rules } from '../api/rules.ts';

function rule(clean: keyof Rules['cleaning'], [min, max]: [number, number]) {
  return { clean, min, max, pattern: null };
}

/** Rules no cms has: a number of the site's own would show. */
export const rules: Rules = {
  cleaning: {
    text: ['NFC', 'trim'],
    line: ['NFC', 'trim'],
    email: ['trim'],
    phone: ['westernDigits', { find: '[^0-9]', put: '' }],
    code: ['capitals'],
    reference: ['capitals'],
    slug: [],
    day: ['trim'],
  },
  fields: {
    subject: rule('line', [4, 20]),
    text: rule('text', [8, 40]),
    name: rule('line', [1, 10]),
    email: { clean: 'email', min: 3, max: 30, pattern: '^[^ @]+@[^ @]+$' },
    phone: { clean: 'phone', min: 3, max: 10, pattern: '^[0-9]{3,}$' },
    receiptCode: { clean: 'code', min: 2, max: 2, pattern: '^[A-Z]{2}$' },
    message: rule('text', [1, 30]),
    answer: rule('text', [0, 12]),
    reference: { clean: 'reference', min: 3, max: 3, pattern: '^[A-Z][0-9]{2}$' },
    slug: { clean: 'slug', min: 1, max: 20, pattern: '^[a-z-]+$' },
    day: { clean: 'day', min: 10, max: 10, pattern: '^[0-9-]+$' },
  },
};

/** Ten working days over a weekend and a holiday of two days. */
export const due: DueExplanation = {
  dueOn: '2026-12-08',
  start: '2026-11-20',
  amount: 10,
  unit: 'workingDays',
  from: 'receipt',
  provision: null,
  holidays: [{ name: { ar: 'إجازة', en: 'Rest' }, from: '2026-12-01', to: '2026-12-02' }],
  weekend: [5, 6],
  pauses: [],
  calendarComplete: true,
};

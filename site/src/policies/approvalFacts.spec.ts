import { describe, expect, it } from 'vitest';

import type { Approval } from '../api/policies.ts';
import { stringsOf } from '../i18n/strings.ts';
import { approvalFacts } from './approvalFacts.ts';

const approval: Approval = {
  body: 'board',
  meetingNumber: '8',
  term: null,
  minutesNumber: null,
  resolutionNumber: '17/1447',
  date: { gregorian: '2026-01-18', hijri: null, weekday: 1, asWritten: null },
  signatories: [],
};
const arabic = { locale: 'ar' as const, t: stringsOf('ar') };
function facts(changes: Partial<Approval['date']> = {}) {
  return Object.fromEntries(
    approvalFacts(arabic, { ...approval, date: { ...approval.date, ...changes } }).map(
      ({ term, value }) => [term, value],
    ),
  );
}

describe('the approval box', () => {
  it('leaves out what the minutes do not say', () => {
    expect(Object.keys(facts())).toEqual([
      'الاجتماع',
      'رقم القرار',
      'اليوم',
      'التاريخ الهجري',
      'التاريخ الميلادي',
    ]);
  });

  it('takes the weekday from the date, not from the minutes', () => {
    expect(facts()['اليوم']).toBe('الأحد');
  });

  it('computes the Hijri day only when the minutes give none', () => {
    expect(facts()['التاريخ الهجري']).toBe('٢٩ رجب ١٤٤٧\u00a0هـ');
    expect(facts({ hijri: '1447-07-28' })['التاريخ الهجري']).toBe('٢٨ رجب ١٤٤٧\u00a0هـ');
  });

  it('shows the date as written where it was kept', () => {
    expect(facts({ asWritten: '29/7/٤٤٧' })['كما كُتب في المحضر']).toBe('29/7/٤٤٧');
  });
});

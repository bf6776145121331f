import { expect, it } from 'vitest';

import { meetingTitle } from './title.ts';

it('writes the date of a meeting so that Arabic letters before it do not turn it round', () => {
  const meeting = { body: 'board', meetingNumber: '3', term: null, gregorianDate: '2025-10-06' };
  expect(meetingTitle(meeting)).toBe('مجلس الإدارة — الاجتماع 3 — 2025/10/06');
});

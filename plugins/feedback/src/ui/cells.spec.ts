import type { ReactNode } from 'react';
import { isValidElement } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { DueCell, ReceivedCell } from './cells.tsx';

vi.mock('@payloadcms/ui', () => ({ useTranslation: () => ({ i18n: { language: 'en' } }) }));
vi.mock('./timeZone.tsx', () => ({ useTimeZone: () => 'Asia/Riyadh' }));

/** In Riyadh it is the 24th already. */
const NOW = '2026-11-23T21:30:00.000Z';

function textOf(node: ReactNode): string {
  if (isValidElement<{ children?: ReactNode }>(node)) return textOf(node.props.children);
  if (Array.isArray(node)) return node.map(textOf).join('');
  return typeof node === 'string' ? node : '';
}

describe('a cell of the list of cases', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(NOW) });
    return () => vi.useRealTimers();
  });

  it('tells the time of receipt by the clock of the calendar', () => {
    expect(textOf(ReceivedCell({ cellData: NOW }))).toBe('24 November 2026, 00:30');
  });

  it('counts the days that are left from today in the calendar', () => {
    const due = { cellData: '2026-11-25', dueSoonDays: 3, rowData: { state: 'received' } };
    expect(textOf(DueCell(due))).toContain('1 day');
  });

  it('shows a closed case as due no more', () => {
    const closed = { cellData: '2026-11-25', dueSoonDays: 3, rowData: { state: 'closed' } };
    expect(textOf(DueCell(closed))).toBe('—');
  });
});

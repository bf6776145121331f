import { describe, expect, it } from 'vitest';

import type { Channel } from '../api/organisation.ts';
import { channelHref, phoneHref } from './channelHref.ts';

function channel(kind: Channel['kind'], value: string | null): Channel {
  return {
    kind,
    value,
    label: { ar: 'قناة', en: null },
    hours: null,
  };
}

describe('the link of a channel', () => {
  it.each([
    ['phone', '٠١١ ٠٠٠ ٠٤١٧', 'tel:0110000417'],
    ['whatsapp', '+966 500000417', 'https://wa.me/966500000417'],
    ['email', 'care@example.org', 'mailto:care@example.org'],
    ['helpRequest', 'help@example.org', 'mailto:help@example.org'],
    ['website', 'https://example.org', 'https://example.org'],
    ['website', 'javascript:alert(1)', null],
    ['social', 'data:text/html,x', null],
    ['email', 'not an address', null],
    ['fax', '0110000418', null],
    ['phone', null, null],
  ] as const)('of %s %s is %s', (...[kind, value, expected]) => {
    expect(channelHref(channel(kind, value))).toBe(expected);
  });
});

it('of a branch reads its number in any digits', () => {
  expect(phoneHref('٠١١ ٠٠٠ ٠٤١٧')).toBe('tel:0110000417');
  expect(phoneHref('—')).toBeNull();
});

import type { Channel } from '../api/organisation.ts';
import { westernDigits } from '../ui/digits.ts';

const NUMBERED = new Set<Channel['kind']>(['phone', 'whatsapp', 'fax', 'branchDelegate']);

/** Whether a channel is reached by a telephone number. */
export function isNumber({ kind }: Channel): boolean {
  return NUMBERED.has(kind);
}

/** Where a telephone number leads when pressed, in whatever digits it is written; null for none. */
export function phoneHref(number: string): string | null {
  const digits = digitsOf(number);
  return digits.length < 3 ? null : `tel:${digits}`;
}

/** Where a channel's value leads when pressed, or null when it is only to be read. */
export function channelHref({ kind, value }: Channel): string | null {
  if (value === null) return null;
  const digits = digitsOf(value);
  switch (kind) {
    case 'phone':
    case 'branchDelegate':
      return phoneHref(value);
    case 'whatsapp':
      return digits.length < 6 ? null : `https://wa.me/${digits.replace(/^\+|^00/, '')}`;
    case 'email':
    case 'website':
    case 'social':
    case 'volunteering':
    case 'helpRequest':
      if (/^[^\s@]+@[^\s@]+$/.test(value)) return `mailto:${value}`;
      return /^https?:\/\/[^\s]+$/.test(value) ? value : null;
    case 'fax':
    case 'letter':
    case 'meeting':
    case 'other':
      return null;
  }
}

function digitsOf(written: string): string {
  return westernDigits(written).replace(/[^\d+]/g, '');
}

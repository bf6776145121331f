import type { PayloadRequest, TextField } from 'payload';

import { panelLocale } from '../core/panelLocale.ts';
import { readDate } from '../core/readDate.ts';
import type { ParsedOptions } from '../options.ts';

const NO_DAY = {
  ar: 'لا يوجد يوم بهذا التاريخ. اكتبه هكذا: 2026/01/31.',
  en: 'There is no such day. Write it as 2026/01/31.',
};

/** A day kept as `YYYY-MM-DD`, which no time zone can shift; it may be typed in any digits. */
export function dayField(args: {
  name: string;
  label: { ar: string; en: string };
  components: ParsedOptions['dayComponents'];
}): TextField {
  const { name, label, components } = args;
  return {
    name,
    type: 'text',
    label,
    maxLength: 40,
    admin: { width: '33%', ...(components && { components }) },
    hooks: { beforeValidate: [({ value }: { value?: unknown }) => dayTyped(value)] },
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      const typed = dayTyped(value);
      if (typed === null || typed === undefined) return true;
      const isDay = typeof typed === 'string' && readDate(typed) !== null;
      return isDay || NO_DAY[panelLocale(req)];
    },
  };
}

/** What names no day stays as it is, and is refused with its words. */
function dayTyped(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? null : (readDate(value) ?? value);
}

import type { FieldHook, PayloadRequest, TextField } from 'payload';

import type { Label } from './bilingual.ts';
import { hijriToGregorian, parseIsoDate } from './dates.ts';
import type { Calendar } from './readDay.ts';
import { readDay } from './readDay.ts';
import { said } from './said.ts';

const REQUIRED = { ar: 'هذا التاريخ مطلوب.', en: 'This date is required.' };
const NO_DATE = {
  gregorian: {
    ar: 'لا يوجد يوم بهذا التاريخ. اكتبه هكذا: 2026/01/31، أو بالهجري: 1447/08/12.',
    en: 'There is no such day. Write it as 2026/01/31, or in the Hijri calendar as 1447/08/12.',
  },
  hijri: {
    ar: 'لا يوجد يوم بهذا التاريخ في تقويم أم القرى. اكتبه هكذا: 1447/08/12.',
    en: 'The Umm al-Qura calendar has no such day. Write it as 1447/08/12.',
  },
};

type Options = {
  name: string;
  label: Label;
  required?: boolean;
  width?: string;
  /** The same day in the other calendar has a field of its own, and lists need not show it twice. */
  isPaired?: boolean;
};

/**
 * A Gregorian day kept as `YYYY-MM-DD` text: a day has no hour and no zone to be shifted by. It
 * may come in any digits and either calendar; {@link readDay}.
 */
export function isoDateField(options: Options): TextField {
  return dayField('gregorian', options);
}

/** An Umm al-Qura day, kept and taken likewise. */
export function hijriDateField(options: Options): TextField {
  return dayField('hijri', options);
}

function dayField(calendar: Calendar, options: Options): TextField {
  const { name, label, required = false, width = '33%', isPaired = false } = options;
  return {
    name,
    type: 'text',
    label,
    required,
    maxLength: 300,
    admin: {
      width,
      components: dayComponents({ calendar, isPaired }),
    },
    hooks: { beforeValidate: [readTyped(calendar)] },
    validate: (value: string | null | undefined, { req }: { req: PayloadRequest }) => {
      if (value === null || value === undefined || value === '') {
        return required ? said(req, REQUIRED) : true;
      }
      return isDay[calendar](value) ? true : said(req, NO_DATE[calendar]);
    },
  };
}

/** How the panel shows a day kept as text, in a form and in a list. */
export function dayComponents(clientProps: { calendar: Calendar; isPaired: boolean }) {
  return {
    Field: {
      path: '/src/core/ui/DayField.tsx#DayField',
      clientProps: { calendar: clientProps.calendar },
    },
    Cell: { path: '/src/core/ui/DayCell.tsx#DayCell', clientProps },
  };
}

const isDay = {
  gregorian: (value: string) => parseIsoDate(value) !== null,
  hijri: (value: string) => hijriToGregorian(value) !== null,
};

/** A day as typed becomes the day it names; what names none stays, and is refused with its words. */
function readTyped(calendar: Calendar): FieldHook {
  return ({ value }: { value?: unknown }) => {
    if (typeof value !== 'string') return value;
    const text = value.trim();
    return text === '' ? null : (readDay(text, calendar) ?? text);
  };
}

import type { PayloadRequest, TextField } from 'payload';
import { z } from 'zod';

import type { Label } from './bilingual.ts';
import { said } from './said.ts';

/** A Gregorian calendar day, `YYYY-MM-DD`. */
const isoDateSchema = z.iso.date();

const REQUIRED = { ar: 'هذا التاريخ مطلوب.', en: 'This date is required.' };
const NO_DATE = {
  ar: 'اكتب التاريخ هكذا: 2026-01-31.',
  en: 'Write the date as 2026-01-31.',
};

type Options = { name: string; label: Label; required?: boolean; width?: string };

/** A Gregorian day kept as `YYYY-MM-DD` text: a day has no hour and no zone to be shifted by. */
export function isoDateField({ name, label, required = false, width = '33%' }: Options): TextField {
  return {
    name,
    type: 'text',
    label,
    required,
    admin: {
      width,
      components: { Field: '/src/core/ui/DayField.tsx#DayField' },
    },
    validate: (value: string | null | undefined, { req }: { req: PayloadRequest }) => {
      if (value === null || value === undefined || value === '') {
        return required ? said(req, REQUIRED) : true;
      }
      return isoDateSchema.safeParse(value).success ? true : said(req, NO_DATE);
    },
  };
}

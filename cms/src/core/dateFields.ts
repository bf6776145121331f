import type { TextField } from 'payload';
import { z } from 'zod';

import type { Label } from './bilingual.ts';

/** A Gregorian calendar day, `YYYY-MM-DD`. */
const isoDateSchema = z.iso.date();

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
    validate: (value: string | null | undefined) => {
      if (value === null || value === undefined || value === '') {
        return required ? 'هذا التاريخ مطلوب. / This date is required.' : true;
      }
      return isoDateSchema.safeParse(value).success
        ? true
        : 'اكتب التاريخ هكذا: 2026-01-31. / Write the date as 2026-01-31.';
    },
  };
}

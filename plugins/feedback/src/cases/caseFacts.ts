/*
 * Everything a case is, each fact described once: what it may be, its column, and who sees it as it
 * is. The columns, the record, and the answers to the desk, to the receipt and to the person who
 * follows the case derive from here. What a face sees otherwise than it is stored (who the officer
 * is, which entries of the timeline) is added where that face is made.
 */
import type { CollectionSlug, Field } from 'payload';
import { z } from 'zod';

import { bilingualSchema, localeSchema } from '../core/bilingual.ts';
import { citationSchema } from '../core/citation.ts';
import { isoDateSchema, storedInstantSchema } from '../core/dates.ts';
import { dueExplanationSchema, pauseSchema } from '../sla/commitment.ts';
import { caseStateSchema, outcomeSchema } from './caseValues.ts';
import { timelineEntrySchema } from './timeline.ts';

/** Who sees a case: staff at the desk, who has just filed it, and who follows it by its code. */
export type Face = 'desk' | 'receipt' | 'tracked';

/** What the columns need to know of the host. */
export type Host = { usersSlug: CollectionSlug; dueSoonDays: number };

type WithoutName<F> = F extends Field ? Omit<F, 'name'> : never;
type Column = WithoutName<Extract<Field, { name: string }>>;

/** What there is to know of one fact of a case. */
export type CaseFact = {
  schema: z.ZodType;
  seenBy: readonly Face[];
  column: Column | ((host: Host) => Column);
};

/** Hashed or encrypted: no column anybody reads through Payload. */
const SECRET = {
  type: 'text',
  hidden: true,
  access: { read: () => false, create: () => false, update: () => false },
} as const satisfies Column;

const EVERYWHERE = ['desk', 'receipt', 'tracked'] as const;
const WHOLE_CASE = ['desk', 'tracked'] as const;
const DESK = ['desk'] as const;
const NOBODY = [] as const;

export const CASE_FACTS = {
  reference: {
    schema: z.string(),
    seenBy: EVERYWHERE,
    column: {
      type: 'text',
      label: { ar: 'رقم المعاملة', en: 'Reference' },
      required: true,
      unique: true,
      index: true,
    },
  },
  subject: {
    schema: z.string(),
    seenBy: WHOLE_CASE,
    column: {
      type: 'text',
      label: { ar: 'الموضوع', en: 'Subject' },
      required: true,
      maxLength: 200,
    },
  },
  category: {
    schema: z.string(),
    seenBy: NOBODY,
    column: {
      type: 'text',
      label: { ar: 'التصنيف', en: 'Category' },
      required: true,
      index: true,
      admin: { components: { Cell: '@mithaq/feedback/client#CategoryCell' } },
    },
  },
  state: {
    schema: caseStateSchema,
    seenBy: WHOLE_CASE,
    column: {
      type: 'select',
      label: { ar: 'الوضع', en: 'State' },
      required: true,
      index: true,
      defaultValue: 'received',
      options: [
        { value: 'received', label: { ar: 'مستلمة', en: 'Received' } },
        { value: 'inProgress', label: { ar: 'قيد المعالجة', en: 'In progress' } },
        {
          value: 'waitingForPerson',
          label: { ar: 'بانتظار صاحب الطلب', en: 'Waiting for the person' },
        },
        { value: 'closed', label: { ar: 'مغلقة', en: 'Closed' } },
      ],
    },
  },
  receivedAt: {
    schema: instant(),
    seenBy: EVERYWHERE,
    column: {
      type: 'date',
      label: { ar: 'تاريخ الاستلام', en: 'Received' },
      required: true,
      index: true,
      admin: { components: { Cell: '@mithaq/feedback/client#ReceivedCell' } },
    },
  },
  dueOn: {
    schema: absent(isoDateSchema),
    seenBy: EVERYWHERE,
    column: ({ dueSoonDays }: Host) => ({
      type: 'text',
      label: { ar: 'موعد الاستحقاق', en: 'Due date' },
      index: true,
      admin: {
        components: {
          Cell: { path: '@mithaq/feedback/client#DueCell', clientProps: { dueSoonDays } },
        },
      },
    }),
  },
  officer: {
    schema: absent(id()),
    seenBy: NOBODY,
    column: ({ usersSlug }: Host) => ({
      type: 'relationship',
      relationTo: usersSlug,
      label: { ar: 'ضابط الاتصال', en: 'Officer' },
      index: true,
    }),
  },
  text: {
    schema: z.string(),
    seenBy: WHOLE_CASE,
    column: {
      type: 'textarea',
      label: { ar: 'النص', en: 'Text' },
      required: true,
      admin: { disableListColumn: true },
    },
  },
  categoryName: {
    schema: bilingualSchema,
    seenBy: NOBODY,
    column: json({ ar: 'اسم التصنيف', en: 'Name of the category' }),
  },
  locale: {
    schema: localeSchema,
    seenBy: DESK,
    column: {
      type: 'select',
      label: { ar: 'لغة صاحب الطلب', en: 'Language of the person' },
      required: true,
      options: [
        { value: 'ar', label: { ar: 'العربية', en: 'Arabic' } },
        { value: 'en', label: { ar: 'الإنجليزية', en: 'English' } },
      ],
    },
  },
  channel: {
    schema: z.string(),
    seenBy: NOBODY,
    column: {
      type: 'text',
      label: { ar: 'قناة الورود', en: 'Channel' },
      required: true,
      defaultValue: 'website',
    },
  },
  anonymous: {
    schema: flag(),
    seenBy: DESK,
    column: { type: 'checkbox', label: { ar: 'دون ذكر الهوية', en: 'Anonymous' } },
  },
  suggestion: {
    schema: flag(),
    seenBy: DESK,
    column: { type: 'checkbox', label: { ar: 'مقترح', en: 'Suggestion' } },
  },
  citedPolicy: {
    schema: absent(z.string()),
    seenBy: NOBODY,
    column: {
      type: 'text',
      label: { ar: 'السياسة المعنية', en: 'Policy concerned' },
      index: true,
    },
  },
  citedAnchor: {
    schema: absent(z.string()),
    seenBy: NOBODY,
    column: { type: 'text', label: { ar: 'الحكم المعني', en: 'Provision concerned' } },
  },
  citation: {
    schema: absent(citationSchema),
    seenBy: WHOLE_CASE,
    column: json({ ar: 'الاستشهاد', en: 'Citation' }),
  },
  due: {
    schema: absent(dueExplanationSchema),
    seenBy: EVERYWHERE,
    column: json({ ar: 'تفسير الموعد', en: 'Explanation of the due date' }),
  },
  pauses: {
    schema: z.preprocess((value) => value ?? [], z.array(pauseSchema)),
    seenBy: NOBODY,
    column: json({ ar: 'فترات توقف المدة', en: 'Pauses of the clock' }),
  },
  timeline: {
    schema: z.array(timelineEntrySchema),
    seenBy: NOBODY,
    column: json({ ar: 'سجل الحالة', en: 'Timeline' }),
  },
  outcome: {
    schema: absent(outcomeSchema),
    seenBy: WHOLE_CASE,
    column: json({ ar: 'النتيجة', en: 'Outcome' }),
  },
  completeAt: {
    schema: absent(instant()),
    seenBy: NOBODY,
    column: { type: 'date', label: { ar: 'تاريخ الاكتمال', en: 'Complete since' } },
  },
  closedAt: {
    schema: absent(instant()),
    seenBy: NOBODY,
    column: { type: 'date', label: { ar: 'تاريخ الإغلاق', en: 'Closed' }, index: true },
  },
  revision: {
    schema: z.number(),
    seenBy: DESK,
    column: {
      type: 'number',
      label: { ar: 'رقم المراجعة', en: 'Revision' },
      required: true,
      defaultValue: 0,
      admin: { disableListColumn: true, disableListFilter: true },
    },
  },
  receiptHash: {
    schema: z.string(),
    seenBy: NOBODY,
    column: { ...SECRET, unique: true, index: true },
  },
  idempotencyHash: {
    schema: z.string(),
    seenBy: NOBODY,
    column: { ...SECRET, unique: true, index: true },
  },
  bodyHash: { schema: z.string(), seenBy: NOBODY, column: SECRET },
  contactEncrypted: { schema: absent(z.string()), seenBy: NOBODY, column: SECRET },
} as const satisfies Record<string, CaseFact>;

export type CaseFacts = typeof CASE_FACTS;

/** Databases give an id as text or as a number. */
export function id() {
  return z.union([z.string(), z.number()]).transform(String).pipe(z.string());
}

/** Databases keep an absent value as null or leave it out. */
function absent<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => value ?? null, schema.nullable());
}

function flag() {
  return z.preprocess((value) => Boolean(value), z.boolean());
}

function instant() {
  return storedInstantSchema.pipe(z.iso.datetime());
}

function json(label: { ar: string; en: string }) {
  return {
    type: 'json',
    label,
    admin: { disableListColumn: true, disableListFilter: true },
  } as const;
}

/*
 * Everything a case is, each fact described once: what it may be, its column, and who sees it as it
 * is. The columns, the record, and the answers to the desk, to the receipt and to the person who
 * follows the case derive from here. What a face sees otherwise than it is stored (who the officer
 * is, which entries of the timeline) is added where that face is made.
 */
import { z } from 'zod';

import { bilingualSchema, localeSchema } from '../core/bilingual.ts';
import { citationSchema } from '../core/citation.ts';
import { isoDateSchema } from '../core/dates.ts';
import { dueExplanationSchema, pauseSchema } from '../sla/commitment.ts';
import { ar } from '../translations/ar.ts';
import { en } from '../translations/en.ts';
import type { CaseFact, Host } from './caseFact.ts';
import { absent, flag, id, instant, JSON_COLUMN, SEALED, SECRET } from './caseFact.ts';
import { caseStateSchema, outcomeSchema } from './caseValues.ts';
import { CATEGORY_FACTS } from './categoryFacts.ts';
import { timelineEntrySchema } from './timeline.ts';

/** Stands beside the conversation when there is a value. */
const ASIDE = { none: null } as const;

const EVERYWHERE = ['desk', 'receipt', 'tracked'] as const;
const WHOLE_CASE = ['desk', 'tracked'] as const;
const DESK = ['desk'] as const;
const NOBODY = [] as const;

export const CASE_FACTS = {
  reference: {
    label: { ar: 'رقم المعاملة', en: 'Reference' },
    schema: z.string(),
    seenBy: EVERYWHERE,
    column: {
      type: 'text',
      required: true,
      unique: true,
      index: true,
    },
  },
  subject: {
    label: { ar: 'الموضوع', en: 'Subject' },
    schema: z.string(),
    seenBy: WHOLE_CASE,
    column: {
      type: 'text',
      required: true,
      maxLength: 200,
      admin: {
        disableListFilter: true,
        components: { Cell: '@mithaq/feedback/client#SubjectCell' },
      },
    },
  },
  category: {
    label: { ar: 'التصنيف', en: 'Category' },
    schema: z.string(),
    seenBy: NOBODY,
    aside: ASIDE,
    column: {
      type: 'text',
      required: true,
      index: true,
      admin: { components: { Cell: '@mithaq/feedback/client#CategoryCell' } },
    },
  },
  state: {
    label: { ar: 'الوضع', en: 'State' },
    schema: caseStateSchema,
    seenBy: WHOLE_CASE,
    aside: ASIDE,
    column: {
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'received',
      options: caseStateSchema.options.map((value) => ({
        value,
        label: { ar: ar.states[value], en: en.states[value] },
      })),
    },
  },
  receivedAt: {
    label: { ar: 'تاريخ الاستلام', en: 'Received' },
    schema: instant(),
    seenBy: EVERYWHERE,
    aside: ASIDE,
    column: {
      type: 'date',
      required: true,
      index: true,
      admin: { components: { Cell: '@mithaq/feedback/client#ReceivedCell' } },
    },
  },
  dueOn: {
    label: { ar: 'موعد الاستحقاق', en: 'Due date' },
    schema: absent(isoDateSchema),
    seenBy: EVERYWHERE,
    column: ({ dueSoonDays }: Host) => ({
      type: 'text',
      index: true,
      admin: {
        components: {
          Cell: { path: '@mithaq/feedback/client#DueCell', clientProps: { dueSoonDays } },
        },
      },
    }),
  },
  officer: {
    label: { ar: 'ضابط الاتصال', en: 'Officer' },
    schema: absent(id()),
    seenBy: NOBODY,
    aside: { none: { ar: 'لا أحد بعد', en: 'Nobody yet' } },
    column: ({ usersSlug }: Host) => ({
      type: 'relationship',
      relationTo: usersSlug,
      index: true,
    }),
  },
  text: {
    label: { ar: 'النص', en: 'Text' },
    schema: z.string(),
    seenBy: WHOLE_CASE,
    column: {
      ...SEALED,
      type: 'textarea',
      required: true,
    },
  },
  categoryName: {
    label: { ar: 'اسم التصنيف', en: 'Name of the category' },
    schema: bilingualSchema,
    seenBy: NOBODY,
    column: JSON_COLUMN,
  },
  locale: {
    label: { ar: 'لغة صاحب الطلب', en: 'Language of the person' },
    schema: localeSchema,
    seenBy: DESK,
    aside: ASIDE,
    column: {
      type: 'select',
      required: true,
      options: [
        { value: 'ar', label: { ar: 'العربية', en: 'Arabic' } },
        { value: 'en', label: { ar: 'الإنجليزية', en: 'English' } },
      ],
    },
  },
  channel: {
    label: { ar: 'قناة الورود', en: 'Channel' },
    schema: z.string(),
    seenBy: DESK,
    aside: ASIDE,
    column: {
      type: 'select',
      required: true,
      defaultValue: 'website',
      options: [{ value: 'website', label: { ar: 'الموقع الإلكتروني', en: 'Website' } }],
    },
  },
  anonymous: {
    label: { ar: 'دون ذكر الهوية', en: 'Anonymous' },
    schema: flag(),
    seenBy: DESK,
    column: { type: 'checkbox' },
  },
  suggestion: {
    label: { ar: 'مقترح', en: 'Suggestion' },
    schema: flag(),
    seenBy: DESK,
    column: { type: 'checkbox' },
  },
  citedPolicy: {
    label: { ar: 'السياسة المعنية', en: 'Policy concerned' },
    schema: absent(z.string()),
    seenBy: NOBODY,
    column: {
      type: 'text',
      index: true,
    },
  },
  citedAnchor: {
    label: { ar: 'الحكم المعني', en: 'Provision concerned' },
    schema: absent(z.string()),
    seenBy: NOBODY,
    column: { type: 'text' },
  },
  citation: {
    label: { ar: 'الاستشهاد', en: 'Citation' },
    schema: absent(citationSchema),
    seenBy: WHOLE_CASE,
    column: JSON_COLUMN,
  },
  due: {
    label: { ar: 'تفسير الموعد', en: 'Explanation of the due date' },
    schema: absent(dueExplanationSchema),
    seenBy: EVERYWHERE,
    column: JSON_COLUMN,
  },
  pauses: {
    label: { ar: 'فترات توقف المدة', en: 'Pauses of the clock' },
    schema: z.preprocess((value) => value ?? [], z.array(pauseSchema)),
    seenBy: NOBODY,
    column: JSON_COLUMN,
  },
  timeline: {
    label: { ar: 'سجل الحالة', en: 'Timeline' },
    schema: z.array(timelineEntrySchema),
    seenBy: NOBODY,
    column: { ...JSON_COLUMN, ...SEALED },
  },
  outcome: {
    label: { ar: 'النتيجة', en: 'Outcome' },
    schema: absent(outcomeSchema),
    seenBy: WHOLE_CASE,
    column: { ...JSON_COLUMN, ...SEALED },
  },
  completeAt: {
    label: { ar: 'تاريخ الاكتمال', en: 'Complete since' },
    schema: absent(instant()),
    seenBy: NOBODY,
    column: { type: 'date' },
  },
  closedAt: {
    label: { ar: 'تاريخ الإغلاق', en: 'Closed' },
    schema: absent(instant()),
    seenBy: NOBODY,
    column: { type: 'date', index: true },
  },
  revision: {
    label: { ar: 'رقم المراجعة', en: 'Revision' },
    schema: z.number(),
    seenBy: DESK,
    column: {
      type: 'number',
      required: true,
      defaultValue: 0,
      admin: { disableListColumn: true, disableListFilter: true },
    },
  },
  /** Ids of the staff the case is about: see `concerned.ts`. */
  concerned: {
    schema: z.preprocess((value) => value ?? '', z.string()),
    seenBy: NOBODY,
    column: SECRET,
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
  contactEncrypted: { schema: absent(z.string()), seenBy: NOBODY, column: SECRET },
  ...CATEGORY_FACTS,
  /** Wrapped, with the id of the wrapping key before it; null once the case is erased. */
  dataKey: { schema: absent(z.string()), seenBy: NOBODY, column: SECRET },
} as const satisfies Record<string, CaseFact>;

export type CaseFacts = typeof CASE_FACTS;

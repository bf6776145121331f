import type { CollectionConfig, Field, Payload, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';

import { ADMIN_GROUP, anyOf, statedAccess } from '../core/access.ts';
import type { IsoDate } from '../core/dates.ts';
import { localApi } from '../core/localApi.ts';
import { panelLocale } from '../core/panelLocale.ts';
import { readableRows } from '../core/readableRows.ts';
import type { Runtime } from '../runtime.ts';
import { id } from './caseFact.ts';
import { dayField } from './dayField.ts';

const MOST_AT_ONCE = 200;

/** Who stands in for which officer, and when: for that time they see and do what the officer does. */
export function substitutionsCollection({ options }: Runtime): CollectionConfig {
  return {
    slug: options.slugs.substitutions,
    labels: {
      singular: { ar: 'إنابة', en: 'Substitution' },
      plural: { ar: 'الإنابات', en: 'Substitutions' },
    },
    access: statedAccess({
      read: anyOf(options.isOfficer, options.isSupervisor, options.isAuditor),
      create: anyOf(options.isSupervisor),
      update: anyOf(options.isSupervisor),
      delete: anyOf(options.isSupervisor),
    }),
    admin: {
      group: ADMIN_GROUP,
      defaultColumns: ['officer', 'substitute', 'from', 'until'],
      description: {
        ar: 'يرى النائب ما يراه الضابط ويفعل ما يفعله، ما دام ضابط اتصال أو مشرفًا هو أيضًا، إلا ما كان عنه هو.',
        en: 'A substitute sees and does what the officer does, as long as they are an officer or a supervisor themselves; not in cases that are about them.',
      },
    },
    graphQL: false,
    fields: [
      {
        name: 'officer',
        type: 'relationship',
        relationTo: options.usersSlug,
        label: { ar: 'ينوب عن', en: 'Stands in for' },
        required: true,
        index: true,
        admin: { width: '50%' },
      },
      substituteField(options),
      firstDay(options),
      lastDay(options),
    ],
  };
}

type Host = Pick<Runtime['options'], 'usersSlug' | 'dayComponents'>;
const namedSchema = z.object({ officer: id() });
const daysSchema = z.object({ from: z.string() });

type Validating = { siblingData: unknown; req: PayloadRequest };

const FAULTS = {
  required: { ar: 'اختر من ينوب.', en: 'Choose who stands in.' },
  same: { ar: 'لا ينوب أحد عن نفسه.', en: 'Nobody stands in for themselves.' },
  order: { ar: 'اليوم الأخير قبل الأول.', en: 'The last day is before the first.' },
} as const;

function substituteField({ usersSlug }: Host): Field {
  return {
    name: 'substitute',
    type: 'relationship',
    relationTo: usersSlug,
    label: { ar: 'النائب', en: 'Substitute' },
    required: true,
    index: true,
    admin: { width: '50%' },
    validate: (value: unknown, { siblingData, req }: Validating) => {
      const substitute = id().safeParse(value).data;
      if (substitute === undefined) return FAULTS.required[panelLocale(req)];
      const officer = namedSchema.safeParse(siblingData).data?.officer;
      return officer !== substitute || FAULTS.same[panelLocale(req)];
    },
  };
}

function firstDay({ dayComponents: components }: Host): Field {
  const label = { ar: 'من يوم (اختياري)', en: 'From (optional)' };
  return dayField({ name: 'from', label, components });
}

function lastDay({ dayComponents: components }: Host): Field {
  const label = { ar: 'إلى نهاية يوم (اختياري)', en: 'Until the end of (optional)' };
  const field = dayField({ name: 'until', label, components });
  return {
    ...field,
    hooks: {
      ...field.hooks,
      beforeChange: [
        ({ value, siblingData, req }: { value?: unknown } & Validating): unknown => {
          const from = daysSchema.safeParse(siblingData).data?.from;
          if (typeof value !== 'string' || from === undefined || from <= value) return value;
          throw new APIError(FAULTS.order[panelLocale(req)], 400, null, true);
        },
      ],
    },
  };
}

/** The officers somebody stands in for on a day. Privileged: who asks may not read the list. */
export async function stoodInForPrivileged(args: {
  runtime: Runtime;
  payload: Payload;
  substitute: string | number;
  today: IsoDate;
}): Promise<string[]> {
  const { runtime, payload, substitute, today } = args;
  const collection = runtime.options.slugs.substitutions;
  const { docs } = await localApi(payload).find({
    collection,
    where: {
      and: [
        { substitute: { equals: substitute } },
        { or: [{ from: { exists: false } }, { from: { less_than_equal: today } }] },
        { or: [{ until: { exists: false } }, { until: { greater_than_equal: today } }] },
      ],
    },
    limit: MOST_AT_ONCE,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return readableRows({ payload, collection, rows: docs, schema: namedSchema }).map(
    ({ officer }) => officer,
  );
}

import type { CollectionConfig, Field, Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import { ADMIN_GROUP, anyOf, statedAccess } from '../core/access.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { CaseKind } from '../core/case.ts';
import { caseKindSchema, KIND_OPTIONS } from '../core/case.ts';
import { ENGLISH_FIELD } from '../core/englishField.ts';
import { localApi } from '../core/localApi.ts';
import { panelLocale } from '../core/panelLocale.ts';
import { readableRows } from '../core/readableRows.ts';
import { slugField, slugSchema } from '../core/slug.ts';
import type { Runtime } from '../runtime.ts';
import { offered } from '../runtime.ts';
import type { Retention } from './retention.ts';
import { RETENTION_MONTHS, retentionSchema } from './retention.ts';

/** The categories people choose from, each for one kind of case. */
export function categoriesCollection({ options }: Runtime): CollectionConfig {
  return {
    slug: options.slugs.categories,
    labels: {
      singular: { ar: 'تصنيف', en: 'Category' },
      plural: { ar: 'التصنيفات', en: 'Categories' },
    },
    access: statedAccess({
      read: anyOf(options.isOfficer, options.isSupervisor, options.isEditor, options.isAuditor),
      create: anyOf(options.isEditor),
      update: anyOf(options.isEditor),
      delete: anyOf(options.isEditor),
    }),
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'nameAr',
      defaultColumns: ['nameAr', 'nameEn', 'kind', 'slug', 'active'],
    },
    graphQL: false,
    fields: [
      slugField(),
      {
        name: 'kind',
        type: 'select',
        label: { ar: 'النوع', en: 'Kind' },
        required: true,
        index: true,
        options: KIND_OPTIONS,
      },
      {
        name: 'nameAr',
        type: 'text',
        label: { ar: 'الاسم بالعربية', en: 'Name in Arabic' },
        required: true,
        maxLength: 120,
        admin: { rtl: true },
      },
      {
        name: 'nameEn',
        type: 'text',
        label: { ar: 'الاسم بالإنجليزية', en: 'Name in English' },
        maxLength: 120,
        admin: ENGLISH_FIELD,
      },
      {
        name: 'position',
        type: 'number',
        label: { ar: 'الترتيب', en: 'Position' },
        defaultValue: 0,
      },
      {
        name: 'active',
        type: 'checkbox',
        label: { ar: 'معروض للجمهور', en: 'Offered to the public' },
        defaultValue: true,
      },
      confidentialField,
      ...retentionFields,
    ],
  };
}

/** What is promised of a case when it is received holds for that case, whatever stands here later. */
const FOR_LATER_CASES = {
  ar: 'يسري على ما يُستلم بعد الحفظ؛ وما استُلم قبله يبقى على ما وُعد به صاحبه.',
  en: 'Holds for cases received from now on; those received before keep what their person was promised.',
};

const confidentialField: Field = {
  name: 'confidential',
  type: 'checkbox',
  label: { ar: 'سري', en: 'Confidential' },
  defaultValue: false,
  admin: {
    description: {
      ar: `لا يظهر ما يُكتب فيه إلا لضابط الحالة ومن ينوب عنه والمشرفين، حين يطلبون إظهاره، ويُذكر ذلك في سجلها. ${FOR_LATER_CASES.ar}`,
      en: `What is written is shown to the officer of the case, their substitutes and supervisors only, once they ask for it, and its timeline says so. ${FOR_LATER_CASES.en}`,
    },
  },
};

const retentionFields: Field[] = [
  {
    name: 'retentionMonths',
    type: 'number',
    label: { ar: 'مدة الحفظ بعد الإغلاق (بالأشهر)', en: 'Kept after closing (months)' },
    required: true,
    defaultValue: RETENTION_MONTHS.usual,
    min: RETENTION_MONTHS.min,
    max: RETENTION_MONTHS.max,
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      retentionSchema.shape.months.safeParse(value).success || NO_RETENTION[panelLocale(req)],
    admin: { description: FOR_LATER_CASES },
  },
  {
    name: 'retentionRequired',
    type: 'checkbox',
    label: {
      ar: 'يُحفظ النص طوال المدة ولو طلب صاحبه حذفه',
      en: 'Words are kept for all that time, also when the person asks for deletion',
    },
    defaultValue: false,
    admin: {
      description: {
        ar: 'لما يوجب النظام حفظه. أما بيانات التواصل فتُحذف متى طلب صاحبها.',
        en: 'For what the law says must be kept. Contact details are deleted whenever the person asks.',
      },
    },
  },
];

const NO_RETENTION = {
  ar: `اكتب عددًا صحيحًا من ${String(RETENTION_MONTHS.min)} إلى ${String(RETENTION_MONTHS.max)}.`,
  en: `Write a whole number from ${String(RETENTION_MONTHS.min)} to ${String(RETENTION_MONTHS.max)}.`,
};

/** A category as the public sees it. */
type Category = { slug: string; name: Bilingual; confidential: boolean };

/** What a new case takes from its category. */
export type CaseCategory = Category & { kind: CaseKind; retention: Retention };

const rowSchema: z.ZodType<CaseCategory> = z
  .object({
    slug: slugSchema,
    kind: caseKindSchema,
    nameAr: z.string().min(1),
    nameEn: z.string().nullish(),
    confidential: z.preprocess((value) => value ?? false, z.boolean()),
    retentionMonths: retentionSchema.shape.months.catch(RETENTION_MONTHS.usual),
    retentionRequired: z.boolean().catch(false),
  })
  .transform(({ slug, kind, nameAr, nameEn, confidential, ...kept }) => ({
    slug,
    kind,
    name: { ar: nameAr, en: nameEn ?? null },
    confidential,
    retention: { months: kept.retentionMonths, required: kept.retentionRequired },
  }));

const offeredCategories = offered({ slugOf: slugOfCategories, read: readOfferedPrivileged });

/** The categories offered to the public for a kind of case, in their order. */
export async function offeredCategoriesPrivileged(args: {
  runtime: Runtime;
  payload: Payload;
  kind: CaseKind;
}): Promise<CaseCategory[]> {
  return (await offeredCategories(args)).filter(({ kind }) => kind === args.kind);
}

function slugOfCategories({ options }: Runtime): string {
  return options.slugs.categories;
}

/** @privileged what is offered is public */
async function readOfferedPrivileged({
  runtime,
  payload,
}: {
  runtime: Runtime;
  payload: Payload;
}): Promise<CaseCategory[]> {
  const collection = slugOfCategories(runtime);
  const { docs: rows } = await localApi(payload).find({
    collection,
    where: { active: { not_equals: false } },
    sort: ['position', 'createdAt'],
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return readableRows({ payload, collection, rows, schema: rowSchema });
}

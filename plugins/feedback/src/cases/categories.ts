import type { CollectionConfig, Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import { ADMIN_GROUP, anyOf, statedAccess } from '../core/access.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { CaseKind } from '../core/case.ts';
import { KIND_OPTIONS } from '../core/case.ts';
import { ENGLISH_FIELD } from '../core/englishField.ts';
import { databaseApi, localApi } from '../core/localApi.ts';
import { readableRows } from '../core/readableRows.ts';
import { slugField, slugSchema } from '../core/slug.ts';
import type { Runtime } from '../runtime.ts';

const MAX_CATEGORIES = 200;

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
    ],
  };
}

/** A category as the public sees it. */
export type Category = { slug: string; name: Bilingual };

const categorySchema: z.ZodType<Category> = z
  .object({ slug: slugSchema, nameAr: z.string().min(1), nameEn: z.string().nullish() })
  .transform(({ slug, nameAr, nameEn }) => ({ slug, name: { ar: nameAr, en: nameEn ?? null } }));

/** One category that is offered for a kind of case, or null. */
export async function offeredCategoryPrivileged(args: {
  runtime: Runtime;
  payload: Payload;
  kind: CaseKind;
  slug: string;
}): Promise<Category | null> {
  const { payload } = args;
  const collection = args.runtime.options.slugs.categories;
  const row = await databaseApi(payload).findOne({
    collection,
    where: {
      and: [
        { slug: { equals: args.slug } },
        { kind: { equals: args.kind } },
        { active: { not_equals: false } },
      ],
    },
  });
  const rows = row ? [row] : [];
  return readableRows({ payload, collection, rows, schema: categorySchema })[0] ?? null;
}

/** The categories offered for a kind of case, in their order. */
export async function offeredCategoriesPrivileged(args: {
  runtime: Runtime;
  payload: Payload;
  req: PayloadRequest;
  kind: CaseKind;
}): Promise<Category[]> {
  const { payload } = args;
  const collection = args.runtime.options.slugs.categories;
  const { docs } = await localApi(payload).find({
    collection,
    where: { and: [{ kind: { equals: args.kind } }, { active: { not_equals: false } }] },
    sort: ['position', 'createdAt'],
    limit: MAX_CATEGORIES,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req: args.req,
  });
  return readableRows({ payload, collection, rows: docs, schema: categorySchema });
}

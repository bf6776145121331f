import type { CollectionConfig, PayloadRequest } from 'payload';
import { z } from 'zod';

import { ADMIN_GROUP, anyOf, statedAccess } from '../core/access.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { CaseKind } from '../core/case.ts';
import { KIND_OPTIONS } from '../core/case.ts';
import { ENGLISH_FIELD } from '../core/englishField.ts';
import { localApi } from '../core/localApi.ts';
import { readableRows } from '../core/readableRows.ts';
import { slugField, slugSchema } from '../core/slug.ts';
import type { Runtime } from '../runtime.ts';

const MAX_TEMPLATES = 200;

/** Texts that officers start a reply from; `{reference}` and `{dueOn}` are filled in. */
export function replyTemplatesCollection({ options }: Runtime): CollectionConfig {
  return {
    slug: options.slugs.replyTemplates,
    labels: {
      singular: { ar: 'قالب رد', en: 'Reply template' },
      plural: { ar: 'قوالب الردود', en: 'Reply templates' },
    },
    access: statedAccess({
      read: anyOf(options.isOfficer, options.isSupervisor, options.isEditor, options.isAuditor),
      create: anyOf(options.isEditor),
      update: anyOf(options.isEditor),
      delete: anyOf(options.isEditor),
    }),
    admin: {
      group: ADMIN_GROUP,
      useAsTitle: 'titleAr',
      defaultColumns: ['titleAr', 'titleEn', 'kind'],
      description: {
        ar: 'يُستبدل {reference} برقم المعاملة و{dueOn} بموعد الاستحقاق.',
        en: '{reference} becomes the reference and {dueOn} the due date.',
      },
    },
    graphQL: false,
    fields: [
      slugField(),
      {
        name: 'kind',
        type: 'select',
        label: { ar: 'النوع', en: 'Kind' },
        required: true,
        defaultValue: 'any',
        options: [...KIND_OPTIONS, { value: 'any', label: { ar: 'أي نوع', en: 'Any kind' } }],
      },
      {
        name: 'titleAr',
        type: 'text',
        label: { ar: 'العنوان بالعربية', en: 'Title in Arabic' },
        required: true,
        maxLength: 150,
        admin: { rtl: true },
      },
      {
        name: 'titleEn',
        type: 'text',
        label: { ar: 'العنوان بالإنجليزية', en: 'Title in English' },
        maxLength: 150,
        admin: ENGLISH_FIELD,
      },
      {
        name: 'textAr',
        type: 'textarea',
        label: { ar: 'النص بالعربية', en: 'Text in Arabic' },
        required: true,
        maxLength: 5000,
        admin: { rtl: true },
      },
      {
        name: 'textEn',
        type: 'textarea',
        label: { ar: 'النص بالإنجليزية', en: 'Text in English' },
        maxLength: 5000,
        admin: ENGLISH_FIELD,
      },
    ],
  };
}

export type ReplyTemplate = { slug: string; title: Bilingual; text: Bilingual };

const templateSchema: z.ZodType<ReplyTemplate> = z
  .object({
    slug: slugSchema,
    titleAr: z.string().min(1),
    titleEn: z.string().nullish(),
    textAr: z.string().min(1),
    textEn: z.string().nullish(),
  })
  .transform(({ slug, titleAr, titleEn, textAr, textEn }) => ({
    slug,
    title: { ar: titleAr, en: titleEn ?? null },
    text: { ar: textAr, en: textEn ?? null },
  }));

/** The templates the logged-in person may use for a kind of case. */
export async function templatesFor(args: {
  runtime: Runtime;
  req: PayloadRequest;
  kind: CaseKind;
}): Promise<ReplyTemplate[]> {
  const { payload } = args.req;
  const collection = args.runtime.options.slugs.replyTemplates;
  const { docs } = await localApi(payload).find({
    collection,
    where: { kind: { in: [args.kind, 'any'] } },
    sort: 'titleAr',
    limit: MAX_TEMPLATES,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: args.req.user,
    req: args.req,
  });
  return readableRows({ payload, collection, rows: docs, schema: templateSchema });
}

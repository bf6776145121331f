import type { CollectionConfig, Field } from 'payload';

import { dayField } from '../cases/dayField.ts';
import { ADMIN_GROUP, anyOf, statedAccess } from '../core/access.ts';
import { panelLocale } from '../core/panelLocale.ts';
import { slugField } from '../core/slug.ts';
import type { ParsedOptions } from '../options.ts';
import type { Runtime } from '../runtime.ts';
import { bilingualFields } from './bilingualFields.ts';
import { refuseChangeOnceAnswered, refuseDeletionOnceAnswered } from './freeze.ts';
import { MAX_QUESTIONS, questionFaults } from './questionFaults.ts';
import { questionFields } from './questionFields.ts';

/** Surveys, written by editors and frozen once somebody has answered. */
export function surveysCollection(runtime: Runtime): CollectionConfig {
  const { options } = runtime;
  return {
    slug: options.slugs.surveys,
    labels: {
      singular: { ar: 'استبانة', en: 'Survey' },
      plural: { ar: 'الاستبانات', en: 'Surveys' },
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
      defaultColumns: ['titleAr', 'titleEn', 'active', 'opensOn', 'closesOn'],
    },
    graphQL: false,
    hooks: {
      beforeChange: [refuseChangeOnceAnswered(runtime)],
      beforeDelete: [refuseDeletionOnceAnswered(runtime)],
    },
    fields: surveyFields(options),
  };
}

function surveyFields({ dayComponents: components }: ParsedOptions): Field[] {
  return [
    {
      name: 'results',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '@mithaq/feedback/client#SurveyResultsPanel' },
      },
    },
    slugField({ position: 'sidebar' }),
    {
      name: 'active',
      type: 'checkbox',
      label: { ar: 'منشورة', en: 'Published' },
      defaultValue: false,
      admin: { position: 'sidebar' },
    },
    {
      name: 'audience',
      type: 'select',
      label: { ar: 'الجمهور', en: 'Audience' },
      defaultValue: 'open',
      options: [{ value: 'open', label: { ar: 'الجميع', en: 'Everybody' } }],
      admin: { position: 'sidebar' },
    },
    {
      type: 'row',
      fields: [
        dayField({ name: 'opensOn', label: { ar: 'تفتح في', en: 'Opens on' }, components }),
        dayField({
          name: 'closesOn',
          label: { ar: 'آخر يوم للإجابة', en: 'Last day for answers' },
          components,
        }),
        {
          name: 'minimumGroup',
          type: 'number',
          label: { ar: 'أقل عدد لعرض النتائج', en: 'Fewest responses to show results' },
          defaultValue: 5,
          min: 1,
          max: 1_000,
        },
      ],
    },
    bilingualFields({
      name: 'title',
      label: { ar: 'العنوان', en: 'Title' },
      options: { required: true },
    }),
    bilingualFields({
      name: 'intro',
      label: { ar: 'المقدمة', en: 'Introduction' },
      options: { isLong: true, maxLength: 3_000 },
    }),
    bilingualFields({
      name: 'thanks',
      label: { ar: 'كلمة الشكر', en: 'Thanks' },
      options: { isLong: true, maxLength: 1_000 },
    }),
    {
      name: 'questions',
      type: 'array',
      label: { ar: 'الأسئلة', en: 'Questions' },
      labels: {
        singular: { ar: 'سؤال', en: 'Question' },
        plural: { ar: 'الأسئلة', en: 'Questions' },
      },
      required: true,
      minRows: 1,
      maxRows: MAX_QUESTIONS,
      validate: (value: unknown, { req }) => questionFaults(value, panelLocale(req)),
      fields: questionFields(),
    },
  ];
}

/** Responses, one row each, that nobody reads one by one. */
export function surveyResponsesCollection({ options }: Runtime): CollectionConfig {
  return {
    slug: options.slugs.surveyResponses,
    labels: {
      singular: { ar: 'مشاركة في استبانة', en: 'Survey response' },
      plural: { ar: 'المشاركات في الاستبانات', en: 'Survey responses' },
    },
    access: statedAccess({}),
    admin: { hidden: true },
    graphQL: false,
    lockDocuments: false,
    timestamps: false,
    fields: [
      {
        name: 'survey',
        type: 'text',
        label: { ar: 'الاستبانة', en: 'Survey' },
        required: true,
        index: true,
      },
      { name: 'locale', type: 'text', label: { ar: 'اللغة', en: 'Language' }, required: true },
      { name: 'receivedOn', type: 'text', label: { ar: 'اليوم', en: 'Day' }, required: true },
      { name: 'answers', type: 'json', label: { ar: 'الإجابات', en: 'Answers' }, required: true },
      {
        name: 'idempotencyHash',
        type: 'text',
        label: { ar: 'بصمة الإرسال', en: 'Submission hash' },
        required: true,
        unique: true,
        index: true,
      },
      { name: 'bodyHash', type: 'text', label: { ar: 'بصمة المحتوى', en: 'Content hash' } },
    ],
  };
}

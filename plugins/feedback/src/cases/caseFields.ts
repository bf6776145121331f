import type { CollectionSlug, Field } from 'payload';

function secretText(name: string, options: { unique: boolean }): Field {
  return {
    name,
    type: 'text',
    hidden: true,
    unique: options.unique,
    index: options.unique,
    access: { read: () => false, create: () => false, update: () => false },
  };
}

function json(name: string, label: { ar: string; en: string }): Field {
  return {
    name,
    type: 'json',
    label,
    admin: { disableListColumn: true, disableListFilter: true },
  };
}

/**
 * The fields of a case. Scalars that are filtered or sorted are columns of their own, the rest
 * is JSON, so that a case is one row and one write on every database.
 */
export function caseFields(args: { usersSlug: CollectionSlug; dueSoonDays: number }): Field[] {
  return [
    {
      name: 'reference',
      type: 'text',
      label: { ar: 'رقم المعاملة', en: 'Reference' },
      required: true,
      unique: true,
      index: true,
    },
    {
      name: 'subject',
      type: 'text',
      label: { ar: 'الموضوع', en: 'Subject' },
      required: true,
      maxLength: 200,
    },
    {
      name: 'category',
      type: 'text',
      label: { ar: 'التصنيف', en: 'Category' },
      required: true,
      index: true,
      admin: { components: { Cell: '@mithaq/feedback/client#CategoryCell' } },
    },
    {
      name: 'state',
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
    {
      name: 'receivedAt',
      type: 'date',
      label: { ar: 'تاريخ الاستلام', en: 'Received' },
      required: true,
      index: true,
      admin: { components: { Cell: '@mithaq/feedback/client#ReceivedCell' } },
    },
    {
      name: 'dueOn',
      type: 'text',
      label: { ar: 'موعد الاستحقاق', en: 'Due date' },
      index: true,
      admin: {
        components: {
          Cell: {
            path: '@mithaq/feedback/client#DueCell',
            clientProps: { dueSoonDays: args.dueSoonDays },
          },
        },
      },
    },
    {
      name: 'officer',
      type: 'relationship',
      relationTo: args.usersSlug,
      label: { ar: 'ضابط الاتصال', en: 'Officer' },
      index: true,
    },
    ...contentFields(),
    ...recordFields(),
  ];
}

function contentFields(): Field[] {
  return [
    {
      name: 'text',
      type: 'textarea',
      label: { ar: 'النص', en: 'Text' },
      required: true,
      admin: { disableListColumn: true },
    },
    json('categoryName', { ar: 'اسم التصنيف', en: 'Name of the category' }),
    {
      name: 'locale',
      type: 'select',
      label: { ar: 'لغة صاحب الطلب', en: 'Language of the person' },
      required: true,
      options: [
        { value: 'ar', label: { ar: 'العربية', en: 'Arabic' } },
        { value: 'en', label: { ar: 'الإنجليزية', en: 'English' } },
      ],
    },
    {
      name: 'channel',
      type: 'text',
      label: { ar: 'قناة الورود', en: 'Channel' },
      required: true,
      defaultValue: 'website',
    },
    { name: 'anonymous', type: 'checkbox', label: { ar: 'دون ذكر الهوية', en: 'Anonymous' } },
    { name: 'suggestion', type: 'checkbox', label: { ar: 'مقترح', en: 'Suggestion' } },
    {
      name: 'citedPolicy',
      type: 'text',
      label: { ar: 'السياسة المعنية', en: 'Policy concerned' },
      index: true,
    },
    { name: 'citedAnchor', type: 'text', label: { ar: 'الحكم المعني', en: 'Provision concerned' } },
  ];
}

function recordFields(): Field[] {
  return [
    json('citation', { ar: 'الاستشهاد', en: 'Citation' }),
    json('due', { ar: 'تفسير الموعد', en: 'Explanation of the due date' }),
    json('pauses', { ar: 'فترات توقف المدة', en: 'Pauses of the clock' }),
    json('timeline', { ar: 'سجل الحالة', en: 'Timeline' }),
    json('outcome', { ar: 'النتيجة', en: 'Outcome' }),
    { name: 'completeAt', type: 'date', label: { ar: 'تاريخ الاكتمال', en: 'Complete since' } },
    { name: 'closedAt', type: 'date', label: { ar: 'تاريخ الإغلاق', en: 'Closed' }, index: true },
    {
      name: 'revision',
      type: 'number',
      label: { ar: 'رقم المراجعة', en: 'Revision' },
      required: true,
      defaultValue: 0,
      admin: { disableListColumn: true, disableListFilter: true },
    },
    secretText('receiptHash', { unique: true }),
    secretText('idempotencyHash', { unique: true }),
    secretText('bodyHash', { unique: false }),
    secretText('contactEncrypted', { unique: false }),
  ];
}

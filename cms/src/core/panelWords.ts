/** Payload's words for the panel, where its Arabic is faulty or shows a reader a placeholder. */
export const panelWords = {
  ar: {
    general: {
      createNew: 'إضافة',
      createNewLabel: 'إضافة {{label}}',
      creating: 'إضافة',
      creatingNewLabel: 'إضافة {{label}}',
      dashboard: 'لوحة التحكم',
      editing: 'تحرير',
      noLabel: '—',
      noResults: 'لا يوجد هنا شيء يطابق ما طلبت.',
      saving: 'جارٍ الحفظ…',
      submitting: 'جارٍ الإرسال…',
      successfullyCreated: 'أُضيف: {{label}}.',
      successfullyDuplicated: 'نُسخ: {{label}}.',
      untitled: 'بلا عنوان',
      updatedAt: 'آخر تحديث',
    },
    version: {
      compareVersions: 'قارن النُّسخ',
      currentlyViewing: 'المعروضة الآن',
      modifiedOnly: 'ما تغيّر فقط',
      moreVersions: 'المزيد من النُّسخ…',
      specificVersion: 'نسخة بعينها',
    },
  },
  en: {
    general: { noLabel: '—' },
  },
};

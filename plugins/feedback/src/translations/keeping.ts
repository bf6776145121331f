/** How long what was written on a case is kept, in both languages. */
const en = {
  heading: 'Deletion',
  on: 'What is written here will be deleted on',
  later: 'What is written here will be deleted so long after the case is closed: {time}.',
  required: 'The category requires the words for all that time, also when the person asks.',
  done: 'Deleted',
  doneOn: 'What was written was deleted on',
  causes: {
    due: 'Its time was over.',
    asked: 'The person asked for it.',
  },
  counts:
    'Subject and text, and also: messages {messages}, replies and decision {replies}, notes {notes}.',
  contact: 'The contact details as well.',
} as const;

const ar: {
  [K in keyof typeof en]: (typeof en)[K] extends string ? string : Record<'due' | 'asked', string>;
} = {
  heading: 'الحذف',
  on: 'يُحذف ما كُتب هنا في',
  later: 'يُحذف ما كُتب هنا بعد إغلاق الحالة بمدة قدرها: {time}.',
  required: 'يوجب التصنيف حفظ النص طوال المدة ولو طلب صاحبه حذفه.',
  done: 'محذوفة',
  doneOn: 'حُذف ما كُتب في',
  causes: {
    due: 'انتهت مدة حفظها.',
    asked: 'طلب صاحبها الحذف.',
  },
  counts:
    'الموضوع والنص، ومعهما: الرسائل {messages}، والردود والقرار {replies}، والملاحظات {notes}.',
  contact: 'وبيانات التواصل أيضًا.',
};

export const keeping = { ar, en };

import type { PluralForms } from './numbers.ts';

/** What a person does with their details by the receipt code. */
const ar = {
  title: 'بياناتك وحذفها',
  /** The time follows «بعد»: it is genitive. */
  later: (time: string) => `يُحذف ما كُتب في هذه المعاملة وبياناتك بعد ${time} من إغلاقها.`,
  on: (day: string) => `يُحذف ما كُتب في هذه المعاملة وبياناتك في ${day}.`,
  required: 'يلزمنا حفظ ما كُتب فيها طوال هذه المدة. أما بيانات التواصل فنحذفها متى طلبت.',
  noContact: 'ليس لدينا ما نصل به إليك؛ تابع معاملتك برمزها.',
  correct: 'تصحيح بيانات التواصل',
  correctLead:
    'اكتب بياناتك كلها كما ينبغي أن تكون؛ فهي تحل محل ما لدينا، ولا نعرضه هنا حفظًا لخصوصيتك.',
  save: 'احفظ البيانات الجديدة',
  delete: { contact: 'حذف بيانات التواصل الآن', everything: 'حذف كل ما في المعاملة الآن' },
  sure: 'هذا حذف لا رجوع فيه',
  contact: 'نحذف اسمك وبريدك ورقمك من هذه المعاملة حالًا، ولا يستطيع أحد استعادتها.',
  openAfter: 'تستمر معاملتك وتتابعها برمزها وحده، ولن يصلك منا إشعار.',
  closedAfter: 'يبقى ما كُتب فيها، وتقرؤه برمزها.',
  everything:
    'نحذف حالًا كل ما كُتب في هذه المعاملة: الموضوع والنص والرسائل والردود والأسباب والملاحظات، وبيانات التواصل إن وُجدت. ولا يستطيع أحد استعادتها.',
  staysOfAll:
    'يبقى بلا كلمة منها رقمها وتصنيفها وما استُشهد به ولغتها وقناتها وأيامها وقرارها لتصح الأرقام المنشورة، ويعرض لك رمزها ما حُذف ومتى.',
  backups: 'أما النسخ الاحتياطية التي أُخذت قبل الحذف ففيها ما حُذف مشفّرًا إلى أن تُتلف.',
  yes: 'نعم، احذف الآن',
  back: 'عُد إلى المعاملة',
};

const en: typeof ar = {
  title: 'Your details and their deletion',
  later: (time) =>
    `What is written in this case, and your details, will be deleted ${time} after it is closed.`,
  on: (day) => `What is written in this case, and your details, will be deleted on ${day}.`,
  required:
    'We have to keep what is written for all that time. Your contact details we delete whenever you ask.',
  noContact: 'We have no way to reach you; follow the case by its code.',
  correct: 'Correct my contact details',
  correctLead:
    'Write all of them as they should be: they take the place of what we have, which is not shown here for your privacy.',
  save: 'Keep the new details',
  delete: {
    contact: 'Delete my contact details now',
    everything: 'Delete everything in the case now',
  },
  sure: 'This cannot be undone',
  contact:
    'Your name, e-mail address and telephone number are deleted from this case at once. Nobody can recover them.',
  openAfter: 'The case goes on. You follow it by its code alone; no notice from us can reach you.',
  closedAfter: 'What was written stays, and the code shows it.',
  everything:
    'All that was written in this case is deleted at once: subject, text, messages, replies, reasons and notes, and the contact details if there are any. Nobody can recover it.',
  staysOfAll:
    'What stays, without a word of it: its number, category, citation, language, channel, days and decision, so that the published figures stay right. Its code shows you what was deleted and when.',
  backups: 'Backups made before the deletion hold it, encrypted, until they are destroyed.',
  yes: 'Yes, delete now',
  back: 'Back to the case',
};

export const details = { ar, en };

type Counted = 'messages' | 'replies' | 'notes';

const countsAr: Record<Counted, PluralForms> = {
  messages: {
    one: 'رسالة واحدة منك',
    two: 'رسالتان منك',
    few: '{n} رسائل منك',
    many: '{n} رسالة منك',
    other: '{n} رسالة منك',
  },
  replies: {
    one: 'رد واحد منا',
    two: 'ردان منا',
    few: '{n} ردود منا',
    many: '{n} ردًا منا',
    other: '{n} رد منا',
  },
  notes: {
    one: 'ملاحظة داخلية واحدة',
    two: 'ملاحظتان داخليتان',
    few: '{n} ملاحظات داخلية',
    many: '{n} ملاحظة داخلية',
    other: '{n} ملاحظة داخلية',
  },
};

/** What a code shows of a case that was erased. */
const certificateAr = {
  title: 'شهادة حذف',
  lead: 'حُذف ما كُتب في هذه المعاملة، ولم يعد عندنا ما يُقرأ منه.',
  on: 'يوم الحذف',
  why: 'سببه',
  causes: {
    due: 'انتهت مدة الحفظ.',
    asked: 'طُلب الحذف برمز المتابعة.',
    other: 'سبب لا تعرفه هذه الصفحة.',
  },
  what: 'ما حُذف',
  words: 'الموضوع والنص',
  counts: countsAr,
  contact: 'بيانات التواصل',
  stays:
    'بقي بلا كلمة منها: رقمها وتصنيفها وما استُشهد به ولغتها وقناتها وأيامها وقرارها، لتصح الأرقام المنشورة.',
  print: 'لك أن تطبع هذه الصفحة من متصفحك.',
};

const certificateEn: typeof certificateAr = {
  title: 'Certificate of deletion',
  lead: 'What was written in this case has been deleted; nothing of it is left for us to read.',
  on: 'Day of the deletion',
  why: 'Reason',
  causes: {
    due: 'Its time was over.',
    asked: 'The deletion was asked for by the receipt code.',
    other: 'A reason this page does not know.',
  },
  what: 'What was deleted',
  words: 'The subject and the text',
  counts: {
    messages: { one: '{n} message of yours', other: '{n} messages of yours' },
    replies: { one: '{n} reply of ours', other: '{n} replies of ours' },
    notes: { one: '{n} internal note', other: '{n} internal notes' },
  },
  contact: 'The contact details',
  stays:
    'What stays, without a word of it: its number, category, citation, language, channel, days and decision, so that the published figures stay right.',
  print: 'You can print this page from your browser.',
};

export const certificate = { ar: certificateAr, en: certificateEn };

/** Following a case by its receipt code. */
const ar = {
  title: 'متابعة المعاملة',
  lead: 'أدخل رمز المتابعة الذي أعطيناك إياه عند تقديم شكواك أو استفسارك.',
  code: 'رمز المتابعة',
  codeHint: 'أحرف وأرقام، ولا تهم الشرطات ولا المسافات ولا حالة الأحرف.',
  submit: 'اعرض المعاملة',
  notShown: 'لم نعرض المعاملة',
  lostCode: 'أضعت الرمز؟ لا يستطيع أحد استعادته، لكن يمكنك تقديم معاملة جديدة أو الاتصال بنا.',
  facts: {
    reference: 'رقم المعاملة',
    category: 'التصنيف',
    receivedAt: 'وقت التسلُّم',
    citation: 'تتعلق بـ',
  },
  states: {
    received: 'وصلتنا',
    inProgress: 'قيد النظر',
    waitingForPerson: 'في انتظار ردك',
    closed: 'أُغلقت',
    other: 'قيد المتابعة',
  },
  stateNotes: {
    received: 'وصلتنا معاملتك، وسيتسلّمها ضابط الاتصال قريبًا.',
    inProgress: 'يعمل ضابط الاتصال على معاملتك الآن.',
    waitingForPerson: 'نحتاج منك معلومات لنكمل. اقرأ رسالتنا واكتب جوابك أدناه.',
    closed: 'انتهى النظر في معاملتك. تجد النتيجة أدناه.',
    other: 'لا تعرف هذه الصفحة اسم حالة معاملتك الآن. اقرأ ما جرى فيها أدناه.',
  },
  timelineTitle: 'ما جرى حتى الآن',
  events: {
    received: 'تسلّمنا معاملتك',
    message: 'رسالة منك',
    reply: 'رد من الجمعية',
    state: 'تغيّرت الحالة',
    needsInformation: 'طلبنا منك معلومات',
    resumed: 'استأنفنا النظر',
    dueChanged: 'تغيّر موعد الرد',
    closed: 'أُغلقت المعاملة',
    contactChanged: 'عدّلت بيانات التواصل',
    contactErased: 'حُذفت بيانات التواصل بطلبك',
    erased: 'حُذف ما كُتب في المعاملة',
    other: 'تحديث',
  },
  dueNow: (date: string) => `موعد الرد الآن: ${date}`,
  stateNow: (state: string) => `الحالة الآن: ${state}`,
  outcomeTitle: 'النتيجة',
  decision: 'القرار',
  decisions: {
    upheld: 'شكواك في محلها.',
    partlyUpheld: 'شكواك في محلها في بعض ما ذكرت.',
    notUpheld: 'لم يثبت لنا ما جاء في الشكوى.',
    answered: 'أجبنا عن سؤالك.',
    accepted: 'قُبل طلبك.',
    refused: 'لم يُقبل طلبك.',
  },
  reasons: 'الأسباب',
  remedy: 'ما سنفعله',
  further: 'إن لم تقتنع',
  writeTitle: 'اكتب إلينا في هذه المعاملة',
  message: 'رسالتك',
  messageHint: 'تصل إلى ضابط الاتصال نفسه.',
  send: 'أرسل الرسالة',
  /** What was done a moment ago. */
  done: {
    sent: 'وصلت رسالتك.',
    changed: 'حُفظت بيانات التواصل الجديدة مكان السابقة.',
    deleted: 'حُذفت بيانات التواصل. تتابع معاملتك برمزها، ولن يصلك منا إشعار بعد الآن.',
  },
  mayNotWrite: 'لا تُقبل رسائل جديدة في هذه المعاملة.',
  another: 'متابعة معاملة أخرى',
  unsent: 'رسالتك التي لم تُرسل',
  close: 'أغلق معاملتي على هذا الجهاز',
  leave:
    'تبقى معاملتك مفتوحة في هذا المتصفح نصف ساعة. إذا كان الجهاز مشتركًا فأغلقها بعد الفراغ منها.',
};

const en: typeof ar = {
  title: 'Follow your case',
  lead: 'Enter the receipt code we gave you when you complained or asked.',
  code: 'Receipt code',
  codeHint: 'Letters and digits; dashes, spaces and capitals do not matter.',
  submit: 'Show my case',
  notShown: 'Case not shown',
  lostCode:
    'Lost the code? Nobody can recover it, but you can write to us again or call us any time.',
  facts: {
    reference: 'Case reference',
    category: 'Category',
    receivedAt: 'Received',
    citation: 'About',
  },
  states: {
    received: 'Received',
    inProgress: 'Being handled',
    waitingForPerson: 'Waiting for you',
    closed: 'Closed',
    other: 'Under way',
  },
  stateNotes: {
    received: 'We have your case; a contact officer will take it up soon.',
    inProgress: 'A contact officer is working on your case.',
    waitingForPerson: 'We need information from you. Read our message and answer below.',
    closed: 'Your case has been decided. The outcome is below.',
    other:
      'This page does not know the name of the state your case is in. Read below what has happened.',
  },
  timelineTitle: 'What has happened so far',
  events: {
    received: 'We received your case',
    message: 'Your message',
    reply: 'Our reply',
    state: 'The state changed',
    needsInformation: 'We asked you for information',
    resumed: 'We took it up again',
    dueChanged: 'The date of our reply changed',
    closed: 'The case was closed',
    contactChanged: 'You changed your contact details',
    contactErased: 'Your contact details were deleted, as you asked',
    erased: 'What was written in the case was deleted',
    other: 'Update',
  },
  dueNow: (date) => `Date of our reply now: ${date}`,
  stateNow: (state) => `State now: ${state}`,
  outcomeTitle: 'Outcome',
  decision: 'Decision',
  decisions: {
    upheld: 'Your complaint is upheld.',
    partlyUpheld: 'Your complaint is upheld in part.',
    notUpheld: 'We did not find the complaint proven.',
    answered: 'Your question has been answered.',
    accepted: 'Your request is accepted.',
    refused: 'Your request is not accepted.',
  },
  reasons: 'Reasons',
  remedy: 'What we will do',
  further: 'If you disagree',
  writeTitle: 'Write to us about this case',
  message: 'Your message',
  messageHint: 'It reaches the same contact officer.',
  send: 'Send the message',
  done: {
    sent: 'Your message has arrived.',
    changed: 'Your new contact details are kept in place of the old ones.',
    deleted:
      'Your contact details have been deleted. You still follow the case by its code; no notice from us can reach you any more.',
  },
  mayNotWrite: 'No new messages can be added to this case.',
  another: 'Follow another case',
  unsent: 'Your message that was not sent',
  close: 'Close my case on this device',
  leave:
    'Your case stays open in this browser for half an hour. On a shared device, close it when you have finished.',
};

export const track = { ar, en };

/** The facts of a case its page lists, in their order. */
export const trackedFacts = Object.keys(ar.facts).filter(isTrackedFact);

function isTrackedFact(name: string): name is keyof typeof ar.facts {
  return name in ar.facts;
}

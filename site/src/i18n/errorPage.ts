/** Pages for what went wrong. */
const ar = {
  notFoundTitle: 'لم نجد هذه الصفحة',
  notFoundText: 'ربما تغيّر العنوان أو كُتب ناقصًا. لعلك تريد إحدى هذه الصفحات:',
  unavailableTitle: 'الخدمة متوقفة مؤقتًا',
  unavailableText:
    'تعذّر علينا الآن جلب السياسات والمعاملات لعطل عندنا، لا عندك. نعمل على إصلاحه، فحاول بعد دقائق.',
  unavailableKept: 'ما سبق أن أرسلته محفوظ، ولا تضيع معاملة وصلت إلينا.',
  errorTitle: 'حدث خطأ عندنا',
  errorText: 'لم نستطع إتمام هذه الصفحة. حاول مرة أخرى، فإن تكرر الأمر فأخبرنا.',
  unreadableTitle: 'تعذّرت علينا قراءة الطلب',
  unreadableText: 'كُتب عنوانه على نحو لا نفهمه. اكتبه من جديد، أو اختر إحدى هذه الصفحات:',
  notTakenTitle: 'هذه الصفحة للقراءة فقط',
  notTakenText: 'لم نستقبل ما أُرسل إليها ولم نحفظ منه شيئًا. افتح الصفحة لتقرأها.',
  tooLargeTitle: 'ما أرسلته أكبر مما نستطيع استقباله',
  tooLargeText:
    'لم نحفظ منه شيئًا. عُد بزر الرجوع في متصفحك تجد ما كتبته، فاختصره ثم أرسله مرة أخرى.',
  busyTitle: 'الإقبال على الموقع كبير الآن',
  busyTexts: {
    lost: 'يصلنا الآن أكثر مما نستقبل في وقت واحد، فلم نحفظ ما أرسلته. عُد بزر الرجوع في متصفحك تجد ما كتبته، ثم أرسله مرة أخرى بعد قليل.',
    reading: 'يُطلب منا الآن أكثر مما نجيب عنه في وقت واحد. حاول مرة أخرى بعد قليل.',
    sending:
      'يصلنا الآن أكثر مما نستقبل في وقت واحد، فلم نحفظ ما أرسلته بعد. ما كتبته باقٍ في هذه الصفحة كله: انتظر قليلًا ثم أرسله من هنا.',
  },
  sendAgain: 'أرسله مرة أخرى',
  open: 'افتح الصفحة',
  retry: 'حاول مرة أخرى',
  number: 'إن أخبرتنا بالعطل فاذكر رقمه:',
};

const en: typeof ar = {
  notFoundTitle: 'We did not find this page',
  notFoundText: 'The address may have changed or be incomplete. Perhaps you want one of these:',
  unavailableTitle: 'The service is briefly down',
  unavailableText:
    'We cannot fetch policies and cases right now because of a fault on our side, not yours. We are working on it; try again in a few minutes.',
  unavailableKept: 'What you have already sent is safe; no case that reached us is lost.',
  errorTitle: 'Something went wrong on our side',
  errorText: 'We could not finish this page. Try again; if it happens again, please tell us.',
  unreadableTitle: 'We could not read the request',
  unreadableText:
    'Its address is written in a way we do not understand. Type it anew, or choose one of these:',
  notTakenTitle: 'This page is only for reading',
  notTakenText: 'We took nothing of what was sent to it, and kept none. Open the page to read it.',
  tooLargeTitle: 'What you sent is larger than we can take',
  tooLargeText:
    'We kept nothing of it. Your browser’s Back button leads to what you wrote: shorten it and send it again.',
  busyTitle: 'The site is very busy',
  busyTexts: {
    lost: 'More is arriving than we can take at once, so we kept nothing of what you sent. Your browser’s Back button leads to what you wrote: send it again in a moment.',
    reading: 'More is asked of us than we can answer at once. Try again in a moment.',
    sending:
      'More is arriving than we can take at once, so we have not kept what you sent yet. All you wrote is still in this page: wait a moment, then send it from here.',
  },
  sendAgain: 'Send it again',
  open: 'Open the page',
  retry: 'Try again',
  number: 'If you tell us of this fault, name its number:',
};

export const errorPage = { ar, en };

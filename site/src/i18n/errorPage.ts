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
  retry: 'حاول مرة أخرى',
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
  retry: 'Try again',
};

export const errorPage = { ar, en };

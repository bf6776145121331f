/** The list of surveys and a survey's page. */
const ar = {
  title: 'الاستبانات',
  lead: 'رأيك حق لك وعون لنا. نسأل لنتعلم، ولا نسأل عن اسمك.',
  none: 'لا توجد استبانة مفتوحة الآن. تفقّد هذه الصفحة لاحقًا.',
  until: (date: string) => `مفتوحة حتى ${date}`,
  closed: 'أُغلقت هذه الاستبانة. شكرًا لكل من شارك.',
  submit: 'أرسل إجاباتك',
  yes: 'نعم',
  no: 'لا',
  anonymous: 'إجاباتك بلا اسم، ولا يمكن ربطها بك.',
  csat: ['غير راضٍ أبدًا', 'غير راضٍ', 'محايد', 'راضٍ', 'راضٍ جدًا'],
  npsMin: 'لا أوصي أبدًا',
  npsMax: 'أوصي بكل تأكيد',
  errorEmpty: 'أجب عن سؤال واحد على الأقل.',
  keptUnseen: 'إجاباتك باقية في هذه الصفحة، وإن لم تظهر أسئلتها. أعد إرسالها بعد دقائق.',
  partial: 'في هذه الاستبانة سؤال لا تستطيع هذه الصفحة عرضه، فأُسقط منها.',
  unanswerable:
    'في هذه الاستبانة سؤال لازم لا تستطيع هذه الصفحة عرضه، فلا يمكن إرسالها الآن من هنا.',
  thanksTitle: 'شكرًا لك',
  thanksDefault: 'وصلتنا إجاباتك، وسنقرؤها بعناية.',
  backHome: 'العودة إلى الرئيسية',
};

const en: typeof ar = {
  title: 'Surveys',
  lead: 'Your view is your right and our help. We ask in order to learn, and never ask your name.',
  none: 'No survey is open at the moment. Please look in again.',
  until: (date) => `Open until ${date}`,
  closed: 'This survey is closed. Thank you to everyone who took part.',
  submit: 'Send your answers',
  yes: 'Yes',
  no: 'No',
  anonymous: 'Your answers carry no name and cannot be traced to you.',
  csat: ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'],
  npsMin: 'Not at all likely',
  npsMax: 'Extremely likely',
  errorEmpty: 'Answer at least one question.',
  keptUnseen:
    'Your answers are still in this page, though their questions are not shown. Send them again in a few minutes.',
  partial: 'One of this survey’s questions cannot be shown on this page and is left out.',
  unanswerable:
    'This survey has a question that must be answered and cannot be shown on this page, so it cannot be sent from here now.',
  thanksTitle: 'Thank you',
  thanksDefault: 'Your answers have arrived, and we will read them with care.',
  backHome: 'Back to the front page',
};

export const surveys = { ar, en };

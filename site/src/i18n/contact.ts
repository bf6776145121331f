/** Channels, branches and hours. */
const ar = {
  title: 'تواصل معنا',
  lead: 'اختر الطريق الأيسر لك. كل ما يصلنا بأي طريق يُسجَّل ويُتابع كغيره.',
  directTitle: 'الطريق الأسرع',
  directText: 'الكتابة من هنا تعطيك رمزًا للمتابعة وموعدًا للرد في الحال.',
  channelsTitle: 'قنوات التواصل',
  hours: 'الأوقات',
  branchesTitle: 'فروعنا',
  holidaysTitle: 'الإجازات القادمة',
  holidaysText: 'لا تُحسب هذه الأيام من مدد الرد.',
  kinds: {
    meeting: 'حضوريًا',
    phone: 'هاتف',
    whatsapp: 'واتساب',
    fax: 'فاكس',
    email: 'بريد إلكتروني',
    website: 'الموقع',
    social: 'تواصل اجتماعي',
    letter: 'بريد',
    volunteering: 'تطوع',
    helpRequest: 'طلب خدمة',
    branchDelegate: 'مندوب الفرع',
    other: 'قناة أخرى',
  },
};

const en: typeof ar = {
  title: 'Contact us',
  lead: 'Choose whatever is easiest. Whichever way it reaches us, it is recorded and followed alike.',
  directTitle: 'The quickest way',
  directText: 'Writing from here gives you a code to follow it and a date for our reply at once.',
  channelsTitle: 'Ways to reach us',
  hours: 'Hours',
  branchesTitle: 'Our branches',
  holidaysTitle: 'Coming holidays',
  holidaysText: 'These days are not counted in our time limits.',
  kinds: {
    meeting: 'In person',
    phone: 'Telephone',
    whatsapp: 'WhatsApp',
    fax: 'Fax',
    email: 'E-mail',
    website: 'Website',
    social: 'Social media',
    letter: 'Post',
    volunteering: 'Volunteering',
    helpRequest: 'Request for a service',
    branchDelegate: 'Branch delegate',
    other: 'Another way',
  },
};

export const contact = { ar, en };

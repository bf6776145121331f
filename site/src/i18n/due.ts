import type { PluralForms } from './numbers.ts';

type Left = Record<'workingDays' | 'days', PluralForms>;

const leftAr: Left = {
  workingDays: {
    zero: 'انقضت مدتنا، وسنرد عليك فور وصول جوابك.',
    one: 'يبقى لنا بعد جوابك يوم عمل واحد لنرد عليك.',
    two: 'يبقى لنا بعد جوابك يوما عمل لنرد عليك.',
    few: 'تبقى لنا بعد جوابك {n} أيام عمل لنرد عليك.',
    many: 'يبقى لنا بعد جوابك {n} يوم عمل لنرد عليك.',
    other: 'يبقى لنا بعد جوابك {n} يوم عمل لنرد عليك.',
  },
  days: {
    zero: 'انقضت مدتنا، وسنرد عليك فور وصول جوابك.',
    one: 'يبقى لنا بعد جوابك يوم واحد لنرد عليك.',
    two: 'يبقى لنا بعد جوابك يومان لنرد عليك.',
    few: 'تبقى لنا بعد جوابك {n} أيام لنرد عليك.',
    many: 'يبقى لنا بعد جوابك {n} يومًا لنرد عليك.',
    other: 'يبقى لنا بعد جوابك {n} يوم لنرد عليك.',
  },
};

const leftEn: Left = {
  workingDays: {
    one: 'After your answer we have {n} working day left to reply.',
    other: 'After your answer we have {n} working days left to reply.',
  },
  days: {
    one: 'After your answer we have {n} day left to reply.',
    other: 'After your answer we have {n} days left to reply.',
  },
};

/** The due date and the account of how it was counted. */
const ar = {
  title: 'متى يصلك ردنا؟',
  /** In place of the title and the day while the clock stands. */
  standing: 'توقّف العد في انتظار جوابك',
  left: leftAr,
  by: 'في موعد أقصاه',
  none: 'لم نجد في السياسات النافذة مدة تنطبق على معاملتك، وسنرد عليك في أقرب وقت.',
  howTitle: 'كيف حُسب هذا الموعد؟',
  /** `article` is a link with the article's label and the policy's title. */
  committedBy: 'الوعد مكتوب في:',
  articleOf: (label: string, policy: string) => `${policy}، ${label}`,
  counted: (duration: string) => `المدة: ${duration}.`,
  /** Min-bound commitments never set a date, so only these two starts exist. */
  startReceipt: (date: string) => `بدأ العد من يوم تسلُّم طلبك، ${date}، ولا يُحسب ذلك اليوم نفسه.`,
  startCompletion: (date: string) =>
    `بدأ العد من يوم اكتمال طلبك، ${date}، ولا يُحسب ذلك اليوم نفسه.`,
  weekend: (days: string) => `لا تُعد أيام العطلة الأسبوعية: ${days}.`,
  movedFrom: (date: string) => `تنتهي المدة في ${date} وهو يوم عطلة، فأُخذ أول يوم عمل بعده.`,
  holidaysNone: 'لم تقع ضمن المدة إجازة رسمية.',
  holidays: 'تجاوز العد هذه الإجازات:',
  holiday: (name: string, days: string) => `${name}: ${days}`,
  pause: (from: string, to: string) => `توقّف العد من ${from} إلى ${to} في انتظار معلومات منك.`,
  pauseOpen: (from: string) => `العد متوقف منذ ${from} في انتظار معلومات منك.`,
  calendarIncomplete: 'لم تُعلن بعد كل إجازات هذه المدة، فقد يتأخر الموعد إذا أُعلنت إجازة جديدة.',
  overdue: 'تجاوزنا الموعد الذي وعدناك به. نعتذر إليك، ولك أن تكتب إلينا أدناه أو تتصل بنا.',
};

const en: typeof ar = {
  title: 'When will we reply?',
  standing: 'The clock stands, waiting for your answer',
  left: leftEn,
  by: 'No later than',
  none: 'No time limit in the policies in force applies to your case. We will reply as soon as we can.',
  howTitle: 'How we worked out this date',
  committedBy: 'The promise is written in:',
  articleOf: (label, policy) => `${policy}, ${label}`,
  counted: (duration) => `Time allowed: ${duration}.`,
  startReceipt: (date) =>
    `Counting starts from the day we received it, ${date}; that day itself is not counted.`,
  startCompletion: (date) =>
    `Counting starts from the day your request was complete, ${date}; that day itself is not counted.`,
  weekend: (days) => `The weekly days of rest are not counted: ${days}.`,
  movedFrom: (date) => `The time ends on ${date}, a day of rest, so the next working day is taken.`,
  holidaysNone: 'No public holiday falls within it.',
  holidays: 'These holidays were skipped:',
  holiday: (name, days) => `${name}: ${days}`,
  pause: (from, to) => `Counting stood still from ${from} to ${to}, waiting for your information.`,
  pauseOpen: (from) => `Counting has stood still since ${from}, waiting for your information.`,
  calendarIncomplete:
    'Not all holidays of this period have been announced; a new one may move the date later.',
  overdue:
    'We have passed the date we promised you. We apologise; you may write to us below or call us.',
};

export const due = { ar, en };

import type { PluralForms } from './numbers.ts';

type Units = Record<'workingDays' | 'days' | 'weeks' | 'months', PluralForms>;

/** Durations follow «خلال», so the Arabic forms are genitive. */
const unitsAr: Units = {
  workingDays: {
    one: 'يوم عمل واحد',
    two: 'يومَي عمل',
    few: '{n} أيام عمل',
    many: '{n} يوم عمل',
    other: '{n} يوم عمل',
  },
  days: {
    one: 'يوم واحد',
    two: 'يومين',
    few: '{n} أيام',
    many: '{n} يومًا',
    other: '{n} يوم',
  },
  weeks: {
    one: 'أسبوع واحد',
    two: 'أسبوعين',
    few: '{n} أسابيع',
    many: '{n} أسبوعًا',
    other: '{n} أسبوع',
  },
  months: {
    one: 'شهر واحد',
    two: 'شهرين',
    few: '{n} أشهر',
    many: '{n} شهرًا',
    other: '{n} شهر',
  },
};

/** Commitments as the public reads them. */
const ar = {
  units: unitsAr,
  /** The words before the duration on a commitment card, by kind and bound. */
  before: {
    reply: { max: 'نرد عليك خلال', min: 'لا يصدر ردنا قبل مضي' },
    decision: { max: 'نصدر قرارنا خلال', min: 'لا نصدر قرارنا قبل مضي' },
  },
  /** The words after the duration on a commitment card. */
  after: { receipt: 'من تسلُّم طلبك', completion: 'من اكتمال طلبك' },
  readArticle: 'اقرأ المادة',
};

const en: typeof ar = {
  units: {
    workingDays: { one: '{n} working day', other: '{n} working days' },
    days: { one: '{n} day', other: '{n} days' },
    weeks: { one: '{n} week', other: '{n} weeks' },
    months: { one: '{n} month', other: '{n} months' },
  },
  before: {
    reply: { max: 'We reply within', min: 'We do not reply before' },
    decision: { max: 'We decide within', min: 'We do not decide before' },
  },
  after: {
    receipt: 'of receiving your request',
    completion: 'of your request being complete',
  },
  readArticle: 'Read the article',
};

export const commitments = { ar, en };

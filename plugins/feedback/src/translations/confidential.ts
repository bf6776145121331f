/** What the desk says of a confidential case, in both languages. */
const en = {
  badge: 'Confidential',
  subject: 'Confidential case',
  recorded: 'Whoever looks at it is named in the timeline, and sees it until the end of the day.',
  withheld:
    'What was written is shown to the officer of the case, their substitutes and supervisors only.',
} as const;

const ar: Record<keyof typeof en, string> = {
  badge: 'سرية',
  subject: 'حالة سرية',
  recorded: 'يُذكر في سجل الحالة من يطّلع عليه، ويراه إلى نهاية اليوم.',
  withheld: 'يظهر ما كُتب لضابط هذه الحالة ومن ينوب عنه وللمشرفين فقط.',
};

export const confidential = { ar, en };

import { countEach, judgeChoice, questionType, sums } from './questionType.ts';

const ANSWERS = [
  { value: 'yes', label: { ar: 'نعم', en: 'Yes' } },
  { value: 'no', label: { ar: 'لا', en: 'No' } },
];

/** Yes or no. */
export const yesNo = questionType({
  label: { ar: 'نعم أو لا', en: 'Yes or no' },
  columns: {},
  read: () => ({
    particulars: {},
    judge: (value) => judgeChoice(value, ANSWERS),
    addUp: (given) => sums({ distribution: countEach(ANSWERS, given) }),
  }),
});

import { questionType } from './questionType.ts';
import type { Scale } from './scale.ts';
import { namedScale, onScale, scaleEndColumns, scaleEndFields, scaleShape } from './scale.ts';

const SCALE: Scale = {
  min: 0,
  max: 10,
  minLabel: { ar: 'لا أوصي إطلاقًا', en: 'Not at all likely' },
  maxLabel: { ar: 'أوصي بشدة', en: 'Extremely likely' },
};

const PROMOTER = 9;
const DETRACTOR = 6;

/** How likely a person is to recommend us, 0–10. */
export const nps = questionType({
  label: { ar: 'احتمال التوصية (٠–١٠)', en: 'Likelihood to recommend (0–10)' },
  fields: [scaleEndFields],
  shape: scaleShape,
  columns: scaleEndColumns,
  read: (ends) =>
    onScale(namedScale(SCALE, ends), (numbers) => ({ netPromoterScore: scoreOf(numbers) })),
});

function scoreOf(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const promoters = numbers.filter((value) => value >= PROMOTER).length;
  const detractors = numbers.filter((value) => value <= DETRACTOR).length;
  return Math.round(((promoters - detractors) / numbers.length) * 100);
}

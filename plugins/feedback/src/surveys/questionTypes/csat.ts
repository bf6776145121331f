import { questionType } from './questionType.ts';
import type { Scale } from './scale.ts';
import { namedScale, onScale, scaleEndColumns, scaleEndFields, scaleShape } from './scale.ts';

const SCALE: Scale = {
  min: 1,
  max: 5,
  minLabel: { ar: 'غير راضٍ إطلاقًا', en: 'Very dissatisfied' },
  maxLabel: { ar: 'راضٍ جدًا', en: 'Very satisfied' },
};

/** How satisfied a person is, 1–5. */
export const csat = questionType({
  label: { ar: 'الرضا (١–٥)', en: 'Satisfaction (1–5)' },
  fields: [scaleEndFields],
  shape: scaleShape,
  columns: scaleEndColumns,
  read: (ends) => onScale(namedScale(SCALE, ends)),
});

import { z } from 'zod';

import type { OwnField } from './questionType.ts';
import { questionType } from './questionType.ts';
import { namedScale, onScale, scaleEndColumns, scaleEndFields, scaleShape } from './scale.ts';

const MIN = 1;
const MAX = 5;

const boundFields: OwnField = (condition) => ({
  type: 'row',
  admin: { condition },
  fields: [
    {
      name: 'scaleMin',
      type: 'number',
      label: { ar: 'أدنى درجة', en: 'Lowest' },
      min: 0,
      max: 1,
      defaultValue: MIN,
    },
    {
      name: 'scaleMax',
      type: 'number',
      label: { ar: 'أعلى درجة', en: 'Highest' },
      min: 2,
      max: 10,
      defaultValue: MAX,
    },
  ],
});

/** A rating on a scale whose bounds the editor chooses. */
export const rating = questionType({
  label: { ar: 'تقييم على مقياس', en: 'Rating on a scale' },
  fields: [boundFields, scaleEndFields],
  shape: scaleShape,
  columns: {
    ...scaleEndColumns,
    scaleMin: z.int().min(0).max(1).nullish(),
    scaleMax: z.int().min(2).max(10).nullish(),
  },
  read: ({ scaleMin, scaleMax, ...ends }) =>
    onScale(
      namedScale(
        {
          min: scaleMin ?? MIN,
          max: scaleMax ?? MAX,
          minLabel: { ar: 'ضعيف', en: 'Poor' },
          maxLabel: { ar: 'ممتاز', en: 'Excellent' },
        },
        ends,
      ),
    ),
});

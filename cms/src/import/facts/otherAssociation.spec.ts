import { describe, expect, it } from 'vitest';

import { isSameAssociation } from './otherAssociation.ts';

const OURS = { ar: 'جمعية الواحة الخيرية', en: 'Oasis Charity' };

describe('the association a file names', () => {
  it.each([
    'جمعية الواحة الخيرية',
    'جمعيّة الواحه الخيريه',
    'جمعية الواحة الخيرية بالمدينة',
    'الواحة',
    'Oasis Charity',
    'The Oasis Charity Association',
  ])('is ours: %s', (found) => {
    expect(isSameAssociation(found, OURS)).toBe(true);
  });

  it.each(['جمعية النخيل الخيرية', 'جمعية الواحات الخيرية', 'جمعية', 'Palm Charity'])(
    'is another: %s',
    (found) => {
      expect(isSameAssociation(found, OURS)).toBe(false);
    },
  );
});

import { describe, expect, it } from 'vitest';

import { decisionsFor } from './decisionsFor.ts';

describe('the decisions offered', () => {
  it('speak of a complaint to nobody who asked a question', () => {
    expect(decisionsFor('enquiry')).toEqual(['answered', 'accepted', 'refused']);
    expect(decisionsFor('complaint')).toContain('upheld');
  });
});

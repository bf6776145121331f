import { describe, expect, it } from 'vitest';

import { perObject } from './perObject.ts';

describe('what is made once of an object', () => {
  it('is made once of each, whatever is made', () => {
    let made = 0;
    const nothingOf = perObject(() => {
      made += 1;
      return undefined;
    });
    const [one, other] = [{}, {}];
    nothingOf(one);
    nothingOf(one);
    nothingOf(other);
    expect(made).toBe(2);
  });

  it('is tried again where it could not be made', () => {
    const tried: object[] = [];
    const checked = perObject((of: { isRight: boolean }) => {
      tried.push(of);
      if (!of.isRight) throw new Error('wrong');
      return of;
    });
    const wrong = { isRight: false };
    expect(() => checked(wrong)).toThrow('wrong');
    expect(() => checked(wrong)).toThrow('wrong');
    expect(tried).toHaveLength(2);
  });
});

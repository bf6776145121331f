import { describe, expect, it } from 'vitest';

import { keysOf } from '../../cms/src/core/keysOf.ts';
import { CASE_EVENTS } from '../../plugins/feedback/src/cases/states.ts';
import { ENTRIES, publicEntrySchema } from '../../plugins/feedback/src/cases/timeline.ts';
import { ar } from '../../plugins/feedback/src/translations/ar.ts';
import { en } from '../../plugins/feedback/src/translations/en.ts';
import { track } from '../../site/src/i18n/track.ts';

const kinds = keysOf(ENTRIES).toSorted();

describe('the timeline of a case', () => {
  it('has an entry for its receipt and for every event, and no other', () => {
    const left = Object.values(CASE_EVENTS).map(({ entry }) => entry);
    expect([...new Set<string>(['received', ...left])].toSorted()).toEqual(kinds);
  });

  it('shows the person the kinds that tell them, and none of the others', () => {
    const told = kinds.filter((kind) => ENTRIES[kind].tells.some((who) => who === 'person'));
    expect(publicEntrySchema.shape.type.options.toSorted()).toEqual(told);
    expect(told).not.toContain('note');
  });

  it.each([
    ['desk, in Arabic', ar.events],
    ['desk, in English', en.events],
  ])('has words for every kind at the %s', (...[, words]) => {
    expect(Object.keys(words).toSorted()).toEqual(kinds);
  });

  it.each(['ar', 'en'] as const)(
    'has words on the site (%s) for what the person is told',
    (locale) => {
      const { other, ...words } = track[locale].events;
      expect(other).not.toBe('');
      expect(Object.keys(words).toSorted()).toEqual(
        publicEntrySchema.shape.type.options.toSorted(),
      );
    },
  );
});

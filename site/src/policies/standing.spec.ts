import { describe, expect, it } from 'vitest';

import type { EditionLine } from '../api/policies.ts';
import { formatDay } from '../i18n/dates.ts';
import { stringsOf } from '../i18n/strings.ts';
import { noticesOf, standingOf } from './standing.ts';

const words = { locale: 'en', t: stringsOf('en') } as const;
const { policies } = words.t;

function line(number: number, changes: Partial<EditionLine> = {}): EditionLine {
  return {
    number,
    kind: 'text',
    status: 'inForce',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    tookEffect: true,
    title: { ar: 'سياسة', en: null },
    changeKind: null,
    changeNote: null,
    ...changes,
  };
}

type Reading = { of: EditionLine; among?: EditionLine[]; on?: string };

function toldOf({ of, among = [of], on }: Reading) {
  const read = { on: on ?? null, today: '2026-06-01', edition: of, editions: among };
  return noticesOf(words, read).map(({ text, grave, edition }) => ({
    text,
    grave,
    to: edition?.number,
  }));
}

const inForce = line(2);
const past = line(1, { status: 'superseded', effectiveTo: '2026-01-01' });
const future = line(3, { status: 'scheduled', effectiveFrom: '2027-01-01' });
const overtaken = line(2, { status: 'superseded', tookEffect: false, effectiveFrom: '2026-05-01' });
const correction = line(3, { effectiveFrom: '2026-04-01' });
const withdrawal = line(2, { kind: 'withdrawal', status: 'withdrawn' });

describe('what is said above a text', () => {
  it('is nothing where it is simply in force', () => {
    expect(toldOf({ of: inForce })).toEqual([]);
  });

  it('is its last day where another has taken its place', () => {
    const text = policies.bygone.text(formatDay('en', '2025-12-31'));
    expect(toldOf({ of: past, among: [past, inForce] })).toMatchObject([{ text, grave: true }]);
  });

  it('is its first day where that is still to come, also above the text in force', () => {
    const day = formatDay('en', '2027-01-01');
    expect(toldOf({ of: future, among: [inForce, future] })).toMatchObject([
      { text: policies.scheduled.text(day), grave: true },
    ]);
    expect(toldOf({ of: inForce, among: [inForce, future] })).toEqual([
      { text: policies.next.text(day), grave: false, to: 3 },
    ]);
  });

  it('is that it never took effect where another overtook it, and which', () => {
    expect(standingOf(overtaken)).toBe('overtaken');
    const text = policies.overtaken(formatDay('en', '2026-05-01'));
    expect(toldOf({ of: overtaken, among: [past, overtaken, correction] })).toEqual([
      { text, grave: true, to: 3 },
    ]);
  });

  it('does not promise an edition that is overtaken before its day', () => {
    const doomed = { ...future, tookEffect: false };
    const rescued = { ...future, number: 4, effectiveFrom: '2026-12-01' };
    expect(toldOf({ of: inForce, among: [inForce, doomed, rescued] })).toMatchObject([{ to: 4 }]);
  });

  it('is the withdrawal, with the last text that bound', () => {
    const text = policies.withdrawn(formatDay('en', '2026-01-01'));
    expect(toldOf({ of: withdrawal, among: [past, withdrawal], on: '2026-02-01' })).toEqual([
      { text, grave: true, to: 1 },
    ]);
  });

  it.each([
    ['2026-02-01', policies.onPastDay(formatDay('en', '2026-02-01'))],
    ['2026-06-01', policies.onToday],
    ['2026-12-01', policies.onFutureDay(formatDay('en', '2026-12-01'))],
  ])('says of %s what is known of it today', (on, text) => {
    expect(toldOf({ of: inForce, on })).toEqual([{ text, grave: false, to: undefined }]);
  });
});

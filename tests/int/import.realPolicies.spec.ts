import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { canonicalHash } from '../../cms/src/core/canonicalHash.ts';
import type { Provision } from '../../cms/src/core/provision.ts';
import { flattenProvisions } from '../../cms/src/core/provision.ts';
import { parsePolicy } from '../../cms/src/import/parsePolicy.ts';
import { lostWords } from '../../cms/src/import/specSupport.ts';

/** Five real policies beside the repository, where they are at hand; nothing of them is in it. */
const FOLDER = path.resolve(import.meta.dirname, '../../../shared/policies');
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => /^\d{3}_.*\.txt$/.test(name))
  : [];

function sourceOf(number: string): string {
  const name = FILES.find((file) => file.startsWith(number)) ?? '';
  return readFileSync(path.join(FOLDER, name), 'utf8');
}
function read(number: string) {
  return parsePolicy(sourceOf(number));
}

function childrenOf(provisions: readonly Provision[], anchor: string): number {
  return (
    flattenProvisions(provisions).find((provision) => provision.anchor === anchor)?.children
      .length ?? -1
  );
}
/** The anchor of the so-manieth section's so-manieth child, both from 1. */
function anchorAt(
  provisions: readonly Provision[],
  [section, item]: readonly [number, number],
): string {
  const sections = provisions.filter(({ kind }) => kind === 'section');
  return sections[section - 1]?.children[item - 1]?.anchor ?? '';
}
function topOf(provisions: readonly Provision[]): string[] {
  return provisions.map(({ anchor }) => anchor);
}
function wordsIn(text: string | null): number {
  return text?.split(' ').length ?? 0;
}
/** What identifies a real association is compared by its digest alone. */
function digestOf(fact: unknown): string {
  return canonicalHash(fact).slice(0, 16);
}
function actOf(approval: ReturnType<typeof read>['approval']): string {
  return digestOf(
    approval && { ...approval, signatories: [], date: { ...approval.date, asWritten: null } },
  );
}
function found(number: string): (number | string | null)[][] {
  return read(number).warnings.map(({ code, line }) => [code, line]);
}

function decision(anchor: string) {
  const twoWeeks = { bound: 'min', amount: 2, unit: 'weeks' };
  return { kind: 'decision', ...twoWeeks, from: 'receipt', anchor };
}

describe.skipIf(FILES.length !== 5)('the five real policies beside the repository', () => {
  it.each(['000', '001', '002', '003', '004'])('%s is a policy, and loses no word', (number) => {
    expect(found(number).flat()).not.toContain('unlike-policy');
    expect(lostWords(sourceOf(number), read(number))).toEqual([]);
  });

  it('000 has seven articles and the minutes of its approval', () => {
    const { title, organisation, licenceNumber, provisions, approval, ...rest } = read('000');
    expect([wordsIn(title), wordsIn(organisation), licenceNumber]).toEqual([5, 3, null]);
    expect(topOf(provisions)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `article-${String(n)}`));
    expect([4, 5, 6].map((n) => childrenOf(provisions, `article-${String(n)}`))).toEqual([5, 6, 2]);
    expect(actOf(approval)).toBe('bc5d394e567b6313');
    expect(rest).toMatchObject({ replaces: 'none', commitments: [], warnings: [], furniture: [] });
  });

  it('001 has four articles, seven lettered sections with numbers of their own, two repaired', () => {
    const { organisation, provisions, approval, replaces, commitments } = read('001');
    expect(wordsIn(organisation)).toBe(4);
    expect(topOf(provisions)).toEqual(['chapter-1', 'approval']);
    expect(provisions[0]?.children.map(({ anchor }) => anchor)).toEqual([
      ...['article-1', 'article-2', 'article-3', 'article-4'],
    ]);
    const sections = provisions[0]?.children[2]?.children ?? [];
    expect(sections.map(({ label }) => label)).toEqual(['أ', 'ب', 'ت', 'ج', 'ح', 'خ', 'د']);
    expect(sections.map(({ children }) => children.length)).toEqual([6, 4, 10, 3, 4, 3, 6]);
    expect(sections[0]?.children.map(({ label }) => label)).toEqual(['١', '٢', '٣', '٤', '٥', '٦']);
    expect(actOf(approval)).toBe('847fad7a7e4ca0e4');
    expect(replaces).toBe('all-earlier');
    expect(commitments).toEqual([
      {
        kind: 'reply',
        bound: 'max',
        amount: 15,
        unit: 'workingDays',
        from: 'completion',
        anchor: 'article-3-3-6',
      },
    ]);
    expect(found('001')).toEqual([
      ['list-number-repaired', 39],
      ['list-number-repaired', 43],
    ]);
  });

  it('002 has goals, practices, channels, tools and steps, and neither association nor approval', () => {
    const { organisation, provisions, approval, commitments } = read('002');
    expect([organisation, approval]).toEqual([null, null]);
    expect(provisions.map(({ children }) => children.length)).toEqual([0, 6, 5, 6, 3, 6]);
    expect(commitments).toEqual([decision(anchorAt(provisions, [6, 5]))]);
    expect(found('002')).toEqual([
      ['organisation-missing', null],
      ['approval-missing', null],
      ['heading-joined', 35],
    ]);
  });

  it('003 has channels, tools, steps and nested practices, five signatories, and furniture', () => {
    const { title, organisation, licenceNumber, provisions, approval, commitments } = read('003');
    expect([wordsIn(title), wordsIn(organisation)]).toEqual([5, 3]);
    expect(digestOf(licenceNumber)).toBe('03468b8a2cc032d6');
    expect(provisions.map(({ children }) => children.length)).toEqual([0, 0, 6, 8, 4, 7, 0]);
    expect(childrenOf(provisions, anchorAt(provisions, [3, 6]))).toBe(5);
    expect(actOf(approval)).toBe('cf7a6917d7e6c929');
    expect(approval?.signatories).toHaveLength(5);
    expect(
      approval?.signatories.every(({ name, role }) => wordsIn(name) > 4 && role !== null),
    ).toBe(true);
    expect(commitments).toEqual([decision(anchorAt(provisions, [6, 5]))]);
    expect(found('003')).toEqual([
      ['page-furniture-removed', 15],
      ['page-furniture-removed', 35],
      ['cross-reference-broken', 43],
      ['page-furniture-removed', 47],
      ['page-furniture-removed', 129],
    ]);
  });

  it('004 has a table read in order, and a date whose year and weekday are wrong', () => {
    const { organisation, provisions, approval, commitments } = read('004');
    expect(wordsIn(organisation)).toBe(3);
    expect(provisions.map(({ children }) => children.length)).toEqual([0, 5, 6, 3, 5, 0]);
    expect(provisions[2]?.children.map(({ label }) => label)).toEqual([
      '١',
      '٢',
      '٣',
      '٤',
      '٥',
      '٦',
    ]);
    expect(actOf(approval)).toBe('d87a4d02216c381b');
    expect(commitments).toEqual([]);
    expect(found('004')).toEqual([
      ['page-furniture-removed', 7],
      ['hijri-year-truncated', 52],
      ['weekday-mismatch', 52],
      ['page-furniture-removed', 56],
    ]);
  });
});

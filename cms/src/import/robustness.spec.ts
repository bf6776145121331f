import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { flattenProvisions } from '../core/provision.ts';
import { INVENTED } from './inventedPolicies.ts';
import { parsePolicy } from './parsePolicy.ts';
import { lostWords } from './specSupport.ts';

const LINES = Object.values(INVENTED).flatMap((text) => text.split(/\r?\n/));
const ODD_LINES = [
  '',
  '  ',
  '\t',
  '|',
  '- ',
  '1.',
  'أ-',
  'المادة',
  '#',
  '---',
  '***',
  '(',
  '1.1',
  'أولاً',
];
const PIECES = Array.from(' \n\n\t1٢.-()/:ـأبهاوم#*|_<>\\\u200f').concat([
  'المادة ',
  'الأولى',
  'اعتمد مجلس ',
  'هـ ',
  '2023',
]);

const shuffled = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...LINES) },
      { weight: 2, arbitrary: fc.constantFrom(...ODD_LINES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    ),
    { maxLength: 40 },
  )
  .map((lines) => lines.join('\n'))
  .filter((text) => !text.startsWith('---'));

const pieced = fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 200 });

function check(source: string): void {
  const policy = parsePolicy(source);
  const anchors = flattenProvisions(policy.provisions).map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(anchors.filter((anchor) => !/^[a-z][a-z0-9-]{0,120}$/.test(anchor))).toEqual([]);
  expect(lostWords(source, policy)).toEqual([]);
}

describe('any text at all', () => {
  it('is read without failing, without loss, with unique ASCII anchors: lines of policies, shuffled', () => {
    fc.assert(fc.property(shuffled, check), { numRuns: 400 });
  });

  it('is read without failing, without loss, with unique ASCII anchors: labels and marks, pieced together', () => {
    fc.assert(fc.property(pieced, check), { numRuns: 800 });
  });

  it('is read alike twice', () => {
    fc.assert(
      fc.property(shuffled, (source) => {
        expect(parsePolicy(source)).toEqual(parsePolicy(source));
      }),
      { numRuns: 50 },
    );
  });
});

const SIZE = 32_768;
/** Four times the text may take at most twice four times the time; squared, it would be sixteen. */
const TIMES = 4;
const ALLOWED = 8;
/** Below this much of the processor's time a measure says nothing. */
const NOISE_MICROSECONDS = 4_000;

/** So many bytes of the same, over and over. */
function filled(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

/** The lesser of two measures: other work on the machine only ever lengthens one. */
function microsecondsFor(piece: string, bytes: number): number {
  const text = filled(piece, bytes);
  const measures = [1, 2].map(() => {
    const before = process.threadCpuUsage();
    parsePolicy(`سياسة تجريبية\n${text}`);
    const { user, system } = process.threadCpuUsage(before);
    return user + system;
  });
  return Math.max(NOISE_MICROSECONDS, Math.min(...measures));
}

describe('hostile text', () => {
  it.each([
    ['spaces', ' '],
    ['brackets', '('],
    ['digits', '1'],
    ['dots', '. '],
    ['pipes', ' | '],
    ['emphasis', '**ا'],
    ['one word', 'جمعية'],
    ['mentions', 'جمعية '],
    ['dates', '1445/1/7 هـ الموافق 2023/7/25 م '],
    ['commitments', 'الرد على الشكوى خلال 15 يوم عمل '],
    ['replacements', 'تحل محل جميع '],
    ['ordinals', 'الحادية والعشرون بعد المائة '],
    ['the same article', 'المادة 1: نص\n'],
    ['noughts', '0. بند\n'],
    ['bullets', '- بند:\n'],
    ['nesting', '- أ:\n1. ب:\na) ج:\n(أ) د:\n• هـ:\n'],
    ['approvals', 'اعتمد مجلس الإدارة في الاجتماع الأول بتاريخ 1445/1/7\n'],
    ['contents', 'الفهرس\nتمهيد ...... 3\n'],
    ['contacts', '@ab\n'],
    ['tables', '| 1) ا | 2) ب |\n'],
    ['headings', '## علاقة\n### الجمعية\n'],
    ['two languages', 'المادة 1: أ\nArticle 1: A\n1. أ\n1. b\n'],
    ['numbered names', '1. اسم\n1. جملة قصيرة هنا.\n'],
    ['dangling references', 'انظر المادة 9 والبند 7\n1- أ\n'],
    ['misread numbers', '1- أ\nا- ب\n3- ج\nl- د\n'],
    ['tables in lists', '1- أ\nا | ب | ج\n2- د\n'],
    ['turned ligatures', 'اإلدارة خالل أوالً االجتماع\n'],
    ['wrapped lines', 'هذه فقرة طويلة من النص بلا نقطة في نهايتها\n'],
  ])('of %s is read in linear time', (_, piece) => {
    const one = microsecondsFor(piece, SIZE);
    expect(microsecondsFor(piece, SIZE * TIMES) / one).toBeLessThan(ALLOWED);
  });

  it('that is nested ever deeper keeps a bounded depth', () => {
    const deep = Array.from({ length: 5_000 }, (_, depth) => `${' '.repeat(depth % 400)}- بند:`);
    const { provisions } = parsePolicy(`سياسة تجريبية\n${deep.join('\n')}`);
    expect(JSON.stringify(provisions).length).toBeGreaterThan(0);
  });
});

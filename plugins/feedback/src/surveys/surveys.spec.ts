import { describe, expect, it } from 'vitest';

import { checkAnswers } from './answers.ts';
import { questionFaults } from './questionFaults.ts';
import { questionsOf } from './questions.ts';
import { surveyResults } from './results.ts';

const questions = questionsOf([
  { key: 'service', type: 'rating', labelAr: 'كيف كانت الخدمة؟', required: true },
  { key: 'again', type: 'yesNo', labelAr: 'هل ستعود؟' },
  { key: 'advise', type: 'nps', labelAr: 'هل توصي بنا؟' },
  {
    key: 'channel',
    type: 'single',
    labelAr: 'كيف وصلت إلينا؟',
    options: [
      { value: 'phone', labelAr: 'الهاتف' },
      { value: 'visit', labelAr: 'الزيارة' },
    ],
  },
  { key: 'more', type: 'text', labelAr: 'ملاحظات', maxLength: 20 },
]);

describe('answers', () => {
  it('are kept in the order of the questions, with null for what was left out', () => {
    expect(checkAnswers(questions, { more: ' شكرًا ', service: '4' })).toEqual({
      answers: { service: 4, again: null, advise: null, channel: null, more: 'شكرًا' },
    });
  });

  const REFUSED: [Record<string, unknown>, string, string][] = [
    [{}, 'answers.service', 'required'],
    [{ service: 6 }, 'answers.service', 'answer-unknown'],
    [{ service: 2.5 }, 'answers.service', 'answer-unknown'],
    [{ service: Number.NaN }, 'answers.service', 'answer-unknown'],
    [{ service: 3, again: 'maybe' }, 'answers.again', 'answer-unknown'],
    [{ service: 3, advise: 11 }, 'answers.advise', 'answer-unknown'],
    [{ service: 3, channel: 'toString' }, 'answers.channel', 'answer-unknown'],
    [{ service: 3, more: 'x'.repeat(21) }, 'answers.more', 'too-long'],
    [{ service: 3, other: 1 }, 'answers.other', 'invalid'],
  ];
  it.each(REFUSED.map(([given, path, code]) => ({ given, path, code })))(
    'refuses $given',
    ({ given, path, code }) => {
      expect(checkAnswers(questions, given)).toEqual({ faults: [{ path, code }] });
    },
  );
});

describe('results', () => {
  const responses = [
    { service: 5, again: 'yes', advise: 10, channel: 'phone', more: null },
    { service: 4, again: 'no', advise: 3, channel: 'phone', more: 'جيد' },
    { service: 3, again: 'yes', advise: 9, channel: null, more: null },
  ];

  it('count, average and distribute', () => {
    const results = surveyResults({ questions, responses, minimumGroup: 3 });
    const [service, again, advise, channel, more] = results.questions;
    expect(service).toMatchObject({ count: 3, mean: 4 });
    expect(service?.distribution.map(({ count }) => count)).toEqual([0, 0, 1, 1, 1]);
    expect(again?.distribution.map(({ count }) => count)).toEqual([2, 1]);
    expect(advise?.netPromoterScore).toBe(33);
    expect(channel).toMatchObject({ count: 2, mean: null });
    expect(more?.texts).toEqual(['جيد']);
  });

  it('tell only the number below the minimum group', () => {
    const results = surveyResults({ questions, responses, minimumGroup: 4 });
    expect(results).toEqual({ count: 3, minimumGroup: 4, isBelowMinimum: true, questions: [] });
  });
});

describe('the questions of a survey', () => {
  it.each([
    [
      [
        { key: 'a', type: 'text' },
        { key: 'a', type: 'text' },
      ],
      'of its own',
    ],
    [[], 'one question'],
    [
      Array.from({ length: 101 }, (_, index) => ({ key: `q${String(index)}`, type: 'text' })),
      'a hundred',
    ],
    [[{ key: '__proto__', type: 'text' }], 'Latin letter'],
    [[{ key: 'constructor', type: 'text' }], 'Latin letter'],
    [[{ key: 'a', type: 'single', options: [{ value: 'x' }] }], 'two options'],
    [[{ key: 'a', type: 'single', options: [{ value: 'x' }, { value: 'x' }] }], 'of its own'],
  ])('refuse %j', (rows, words) => {
    expect(questionFaults(rows, 'en')).toContain(words);
  });

  it('are accepted when every key and option is different', () => {
    expect(
      questionFaults(
        [
          { key: 'a', type: 'text' },
          { key: 'b', type: 'nps' },
        ],
        'ar',
      ),
    ).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';

import type { Question, Survey } from '../api/surveys.ts';
import { rules } from '../feedback/specSupport.ts';
import { answersOf, readSurveyForm, surveyFaults } from './responseForm.ts';

function question(own: Pick<Question, 'key' | 'type'> & Partial<Question>): Question {
  return {
    label: { ar: own.key, en: null },
    help: null,
    required: false,
    scale: null,
    options: [],
    maxLength: null,
    ...own,
  };
}

const survey: Survey = {
  slug: 'one',
  title: { ar: 'استبانة', en: null },
  intro: { ar: '', en: null },
  thanks: { ar: '', en: null },
  open: true,
  isPartial: false,
  isUnanswerable: false,
  questions: [
    question({ key: 'kindness', type: 'rating', required: true }),
    question({ key: 'website', type: 'text', maxLength: 5 }),
    question({ key: 'informed', type: 'yesNo' }),
  ],
};

describe('a filled survey', () => {
  it('asks for required answers only', () => {
    expect(surveyFaults(survey, { rules, values: {} })).toEqual([
      { key: 'kindness', fault: { code: 'empty' } },
    ]);
  });

  it('refuses a text beyond its limit', () => {
    expect(surveyFaults(survey, { rules, values: { kindness: '4', website: 'longer' } })).toEqual([
      { key: 'website', fault: { code: 'long', by: 1 } },
    ]);
  });

  it('sends numbers for scales, words for the rest and null for no answer', () => {
    expect(answersOf(survey, { rules, values: { kindness: '4', informed: 'yes' } })).toEqual({
      kindness: 4,
      website: null,
      informed: 'yes',
    });
  });

  it('keeps its keys apart from the form’s own fields', () => {
    const form = new FormData();
    form.set('website', 'a trap');
    expect(readSurveyForm(survey, form)).toMatchObject({ website: '' });
  });
});

import type { ContentSurvey } from './schema.ts';

/** A survey of the content folder as the surveys collection stores it. */
export function surveyData(survey: ContentSurvey) {
  const { slug, audience, opensOn, closesOn, minimumGroup, questions } = survey;
  return {
    slug,
    audience,
    minimumGroup,
    active: true,
    opensOn,
    closesOn,
    titleAr: survey.title.ar,
    titleEn: survey.title.en,
    introAr: survey.intro.ar,
    introEn: survey.intro.en,
    thanksAr: survey.thanks.ar,
    thanksEn: survey.thanks.en,
    questions: questions.map(questionData),
  };
}

function questionData(question: ContentSurvey['questions'][number]) {
  const { key, type, label, help, required, scale, options, maxLength } = question;
  return {
    key,
    type,
    required,
    labelAr: label.ar,
    labelEn: label.en,
    helpAr: help?.ar ?? null,
    helpEn: help?.en ?? null,
    scaleMin: scale?.min ?? null,
    scaleMax: scale?.max ?? null,
    minLabelAr: scale?.minLabel.ar ?? null,
    minLabelEn: scale?.minLabel.en ?? null,
    maxLabelAr: scale?.maxLabel.ar ?? null,
    maxLabelEn: scale?.maxLabel.en ?? null,
    maxLength: maxLength ?? null,
    options: (options ?? []).map((option) => ({
      value: option.value,
      labelAr: option.label.ar,
      labelEn: option.label.en,
    })),
  };
}

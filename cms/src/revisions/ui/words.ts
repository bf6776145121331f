'use client';

import { useTranslation } from '@payloadcms/ui';
import { useCallback } from 'react';

const en = {
  'present.one': '{names} has this open too.',
  'present.several': '{names} have this open too.',
  'merged.title': 'This was changed while you were writing',
  'merged.kept': 'Their changes and yours are both on the screen. Nothing of yours was lost.',
  'merged.save': 'Look at them, then save.',
  'change.line': '{name}, {time}: {fields}',
  'change.bare': '{name}, {time}',
  'decide.title': 'You both changed the same thing',
  'decide.intro':
    'What you wrote is safe on this screen and is not saved yet. Choose for each place below which words stay; everything else of yours and of theirs is kept.',
  'decide.mine': 'Yours',
  'decide.theirs': 'Theirs',
  'decide.stored': 'Stored now',
  'decide.keep': 'Keep what is chosen',
  'decide.takeTheirs': 'Leave all of mine and take theirs',
  'decide.nothing': 'Nothing',
  'unreachable.text': 'What you wrote could not be saved. It is kept in this browser.',
  'unreachable.retry': 'Try again',
  'kept.title': 'What you wrote was not saved. Kept from {time}',
  'kept.putBack': 'Put it back',
  'kept.discard': 'Throw it away',
  close: 'Close',
  'part.text': 'Text',
  'part.heading': 'Heading',
  'part.label': 'Number or label',
  'part.kind': 'Kind',
  'part.children': 'What stands under it',
  'value.yes': 'Yes',
  'value.no': 'No',
};

const ar: typeof en = {
  'present.one': 'المستند مفتوح الآن عند {names} أيضًا.',
  'present.several': 'المستند مفتوح الآن أيضًا عند: {names}.',
  'merged.title': 'عُدّل هذا المستند وأنت تكتب',
  'merged.kept': 'تعديلهم وتعديلك معًا على الشاشة، ولم يضع مما كتبته شيء.',
  'merged.save': 'راجعهما ثم احفظ.',
  'change.line': '{name}، {time}: {fields}',
  'change.bare': '{name}، {time}',
  'decide.title': 'غيّرتما الموضع نفسه',
  'decide.intro':
    'ما كتبته باقٍ على هذه الشاشة ولم يُحفظ بعد. اختر لكل موضع أدناه أي الصياغتين تبقى؛ وما عدا ذلك من تعديلك وتعديلهم باقٍ كله.',
  'decide.mine': 'ما كتبتَه',
  'decide.theirs': 'ما كتبوه',
  'decide.stored': 'المحفوظ الآن',
  'decide.keep': 'أبقِ ما اخترتُه',
  'decide.takeTheirs': 'اترك كل ما كتبتُه وخذ ما كتبوه',
  'decide.nothing': 'لا شيء',
  'unreachable.text': 'تعذّر حفظ ما كتبته، وهو باقٍ في هذا المتصفح.',
  'unreachable.retry': 'أعد المحاولة',
  'kept.title': 'ما كتبته لم يُحفظ، وهو باقٍ من {time}',
  'kept.putBack': 'أعده إلى الصفحة',
  'kept.discard': 'تخلّص منه',
  close: 'إغلاق',
  'part.text': 'النص',
  'part.heading': 'العنوان',
  'part.label': 'الرقم أو الترقيم',
  'part.kind': 'النوع',
  'part.children': 'ما تحته',
  'value.yes': 'نعم',
  'value.no': 'لا',
};

export type Word = keyof typeof en;

export type Say = (word: Word, parts?: Readonly<Record<string, string>>) => string;

/** The panel's language, and its words for edits that meet. */
export function useWords(): { language: 'ar' | 'en'; say: Say } {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ar';
  const say = useCallback<Say>(
    (word, parts = {}) =>
      (language === 'en' ? en : ar)[word].replace(
        /\{(\w+)\}/g,
        (_, part: string) => parts[part] ?? '',
      ),
    [language],
  );
  return { language, say };
}

import type { FeedbackLocale } from '../core/bilingual.ts';
import { pick } from '../core/bilingual.ts';
import type { DueExplanation } from '../sla/commitment.ts';
import { fill, messages, plural } from '../translations/messages.ts';
import { dateText, listText, numberText, weekdayText } from './format.ts';

/** A due date explained, one sentence for each thing that went into it. */
export function dueInWords(due: DueExplanation, locale: FeedbackLocale): string[] {
  const { due: texts, plurals } = messages[locale];
  function on(date: string): string {
    return dateText(date, locale);
  }
  const { provision } = due;
  return [
    fill(due.from === 'receipt' ? texts.fromReceipt : texts.fromCompletion, {
      start: on(due.start),
      time: plural({ locale, forms: plurals[due.unit], n: due.amount }),
      dueOn: on(due.dueOn),
    }),
    provision
      ? fill(texts.committedBy, {
          label: pick(provision.label, locale),
          policy: pick(provision.policyTitle, locale),
          edition: numberText(provision.edition, locale),
        })
      : texts.committedByNobody,
    ...(due.unit === 'workingDays' && due.weekend.length > 0
      ? [
          fill(texts.weekend, {
            days: listText(
              due.weekend.map((day) => weekdayText(day, locale)),
              locale,
            ),
          }),
        ]
      : []),
    ...due.holidays.map(({ name, from, to }) =>
      fill(texts.holiday, { name: pick(name, locale), from: on(from), to: on(to) }),
    ),
    ...due.pauses.map(({ from, to }) =>
      to === null
        ? fill(texts.pauseOpen, { from: on(from) })
        : fill(texts.pause, { from: on(from), to: on(to) }),
    ),
    ...(due.movedFrom === null ? [] : [fill(texts.moved, { movedFrom: on(due.movedFrom) })]),
    ...(due.calendarComplete ? [] : [texts.calendarIncomplete]),
  ];
}

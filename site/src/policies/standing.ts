import type { EditionLine, Policy } from '../api/policies.ts';
import { dayBefore, formatDay, formatDays } from '../i18n/dates.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Words } from '../i18n/strings.ts';

/** Where an edition stands, as one word of the interface. */
export type Standing = EditionLine['status'] | 'overtaken';

/** A sentence above a text, with the edition it speaks of; `grave` where this one does not bind. */
export type Notice = { text: string; grave: boolean; edition?: EditionLine };

/** What must be known of a policy to say where the edition shown stands. */
type Read = Pick<Policy, 'on' | 'today' | 'editions'> & { edition: EditionLine };

type Placed = Pick<EditionLine, 'status' | 'tookEffect'>;

/** Where an edition stands: one that another overtook before its day never bound anybody. */
export function standingOf({ status, tookEffect }: Placed): Standing {
  return tookEffect ? status : 'overtaken';
}

/** What the reader of an edition must know of its place in time before its words. */
export function noticesOf(words: Words, policy: Read): Notice[] {
  return [
    ...aboutTheDay(words, policy),
    ...aboutThisEdition(words, policy),
    ...aboutTheNext(words, policy),
  ];
}

/** What the day asked for has to do with this text; a withdrawal says its own days. */
function aboutTheDay({ locale, t }: Words, { on, today, edition }: Read): Notice[] {
  if (on === null || edition.kind === 'withdrawal') return [];
  const day = formatDay(locale, on);
  if (on > today) return [{ text: t.policies.onFutureDay(day), grave: false }];
  return [{ text: on < today ? t.policies.onPastDay(day) : t.policies.onToday, grave: false }];
}

function aboutThisEdition({ locale, t }: Words, { edition, editions }: Read): Notice[] {
  const { kind, effectiveFrom, effectiveTo } = edition;
  const from = formatDay(locale, effectiveFrom);
  const bygone = t.policies.bygone[kind];
  switch (standingOf(edition)) {
    case 'inForce':
      return [];
    case 'scheduled':
      return [{ text: t.policies.scheduled[kind](from), grave: true }];
    case 'withdrawn':
      return [{ text: t.policies.withdrawn(from), grave: true, ...textBefore(edition, editions) }];
    case 'overtaken':
      return [{ text: t.policies.overtaken(from), grave: true, ...overtaker(edition, editions) }];
    case 'superseded': {
      const last = effectiveTo === null ? from : formatDay(locale, dayBefore(effectiveTo));
      return [{ text: bygone(last), grave: true }];
    }
  }
}

/** The reader of the text in force is told what is decided to follow it. */
function aboutTheNext({ locale, t }: Words, { edition, editions }: Read): Notice[] {
  if (edition.status !== 'inForce') return [];
  const next = editions.find((one) => standingOf(one) === 'scheduled');
  if (next === undefined) return [];
  const text = t.policies.next[next.kind](formatDay(locale, next.effectiveFrom));
  return [{ text, grave: false, edition: next }];
}

/** The last text that bound, for the reader of a withdrawal. */
function textBefore({ number }: EditionLine, editions: readonly EditionLine[]) {
  const edition = editions.findLast(
    (one) => one.number < number && one.kind === 'text' && one.tookEffect,
  );
  return edition === undefined ? {} : { edition };
}

/** The edition that took the place of one before its day had come. */
function overtaker({ number, effectiveFrom }: EditionLine, editions: readonly EditionLine[]) {
  const edition = editions.find((one) => one.number > number && one.effectiveFrom <= effectiveFrom);
  return edition === undefined ? {} : { edition };
}

/** The days an edition is in force, or was due to be. */
export function daysOf({ locale, t }: Words, edition: EditionLine): string {
  const { effectiveFrom: from, effectiveTo, tookEffect } = edition;
  if (!tookEffect) return t.policies.wasDue(formatDay(locale, from));
  if (effectiveTo === null) return t.policies.from(formatDay(locale, from));
  return formatDays(locale, { from, to: dayBefore(effectiveTo) });
}

/** What an edition is called in a link to it. */
export function nameOf({ locale, t }: Words, { number }: EditionLine): string {
  return t.policies.editionNumber(formatNumber(locale, number));
}

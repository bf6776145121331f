'use client';

import './policyEditor.css';

import type { Label } from '../../core/bilingual.ts';
import { hijriToGregorian } from '../../core/dates.ts';
import type { PanelFormat } from '../../core/panelFormat.ts';
import { useFormat } from '../../core/ui/format.ts';
import { WEEKDAYS } from '../../core/weekdays.ts';
import type { Content } from '../content.ts';
import { CONTENT_KEYS, factOf } from '../content.ts';
import type { Approval } from '../schema.ts';
import { useWords } from './words.ts';

type Fact = readonly [label: string, value: string | null];

/** The act of the board as one reads it. */
export function ActFacts({ approval }: { approval: Approval }) {
  const { say, language } = useWords();
  const format = useFormat();
  const { date } = approval;
  const weekday = date.weekday === null ? null : (WEEKDAYS[date.weekday]?.[language] ?? null);
  const signatories = approval.signatories
    .map(({ name, role }) => (role === null ? name : `${name} (${role})`))
    .join(language === 'en' ? ', ' : '، ');
  return (
    <>
      <h3>{say(`approvedBy.${approval.body}`)}</h3>
      <Facts
        facts={[
          [say('approval.meeting'), approval.meetingNumber],
          [say('approval.term'), approval.term],
          [say('approval.minutes'), approval.minutesNumber],
          [say('approval.resolution'), approval.resolutionNumber],
          [say('approval.weekday'), weekday],
          [say('approval.gregorian'), date.gregorian && format.day(date.gregorian)],
          [say('approval.hijri'), date.hijri && format.hijri(hijriToGregorian(date.hijri) ?? '')],
          [say('approval.asWritten'), date.asWritten],
          [say('approval.signatories'), signatories],
        ]}
      />
    </>
  );
}

/** Every fact of the content that is a line of words, as its description calls it. */
export function contentFacts(
  content: Content,
  { language, format }: { language: keyof Label; format: PanelFormat },
): Fact[] {
  return CONTENT_KEYS.flatMap((key): Fact[] => {
    const { label, choices, input } = factOf(key);
    const value = content[key];
    if (value === true) return [[label[language], '✓']];
    if (typeof value !== 'string') return [];
    if (input === 'day')
      return [[label[language], `${format.day(value)} — ${format.hijri(value)}`]];
    const choice = Object.entries(choices?.of ?? {}).find(([name]) => name === value)?.[1];
    return [[label[language], choice?.[language] ?? value]];
  });
}

/** Values too long for a column. */
const LONG_VALUE = 40;

/** Facts with their names, as many beside each other as fit; what is not known is left out. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== '');
  return (
    <dl className="sealed-edition__facts">
      {known.map(([label, value]) => (
        <div
          key={label}
          className={(value ?? '').length > LONG_VALUE ? 'sealed-edition__wide' : undefined}
        >
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

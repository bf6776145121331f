import type { ReactNode } from 'react';

import type { DeskEntry } from '../cases/deskCase.ts';
import { fill } from '../translations/messages.ts';
import { dateText, instantText } from './format.ts';
import { useTexts } from './useTexts.ts';

/** What happened, the latest first. */
export function CaseTimeline({
  entries,
  timeZone,
}: {
  entries: readonly DeskEntry[];
  timeZone: string;
}): ReactNode {
  const { texts } = useTexts();
  return (
    <section aria-labelledby="case-timeline">
      <h3 id="case-timeline">{texts.desk.timeline}</h3>
      <ol className="case-desk__timeline" reversed>
        {entries.toReversed().map((entry) => (
          <TimelineItem key={entry.id} entry={entry} timeZone={timeZone} />
        ))}
      </ol>
    </section>
  );
}

function TimelineItem({ entry, timeZone }: { entry: DeskEntry; timeZone: string }): ReactNode {
  const { locale, texts } = useTexts();
  const who = entry.officer?.name ?? texts.by[entry.by];
  return (
    <li className={`case-desk__entry case-desk__entry--${entry.by}`}>
      <p className="case-desk__entry-head">
        <strong>{texts.events[entry.type]}</strong>
        {entry.internal && <span className="feedback-badge">{texts.desk.internal}</span>}
        <bdi>{who}</bdi>
        <time dateTime={entry.at}>{instantText({ instant: entry.at, locale, timeZone })}</time>
      </p>
      {entry.text !== null && entry.text !== '' && (
        <p className="case-desk__text" dir="auto">
          {entry.text}
        </p>
      )}
      {entry.dueOn !== null && (
        <p className="case-desk__quiet">
          {fill('{label}: {date}', {
            label: texts.due.heading,
            date: dateText(entry.dueOn, locale),
          })}
        </p>
      )}
    </li>
  );
}

import type { ReactNode } from 'react';

import type { DeskCase } from '../cases/deskCase.ts';
import { dueInWords } from './dueInWords.ts';
import { dueStanding, standingText } from './dueStanding.ts';
import { dateText, hijriText } from './format.ts';
import { useTexts } from './useTexts.ts';

/** The due date, how near it is, and how it came about. */
export function DueBox({ found }: { found: DeskCase }): ReactNode {
  const { locale, texts } = useTexts();
  const { due } = found;
  const standing = dueStanding(found);
  return (
    <section className="case-desk__box" aria-labelledby="case-due">
      <h3 id="case-due">{texts.due.heading}</h3>
      {due ? (
        <>
          <p className="case-desk__due">
            <time className="feedback-day" dateTime={due.dueOn}>
              {dateText(due.dueOn, locale)} <small>{hijriText(due.dueOn, locale)}</small>
            </time>
            <span className={`feedback-badge feedback-badge--${standing.standing}`}>
              {standingText(standing, locale)}
            </span>
          </p>
          <ul className="case-desk__why">
            {dueInWords(due, locale).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{texts.due.none}</p>
      )}
    </section>
  );
}

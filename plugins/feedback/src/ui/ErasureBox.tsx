import type { ReactNode } from 'react';

import type { DeskCase } from '../cases/deskCase.ts';
import { fill, plural } from '../translations/messages.ts';
import { dateText, hijriText, numberText } from './format.ts';
import { useTexts } from './useTexts.ts';

/** When what was written is deleted, or what was. */
export function ErasureBox({ found }: { found: DeskCase }): ReactNode {
  const { locale, texts } = useTexts();
  const { erasure } = texts;
  const day = found.erasure?.on ?? found.eraseOn;
  return (
    <section className="case-desk__box" aria-labelledby="case-erasure">
      <h3 id="case-erasure">{erasure.heading}</h3>
      {day === null ? (
        <p>
          {fill(erasure.later, {
            time: plural({ locale, forms: texts.plurals.months, n: found.retention.months }),
          })}
        </p>
      ) : (
        <p>
          {found.erasure === null ? erasure.on : erasure.doneOn}{' '}
          <time className="feedback-day" dateTime={day}>
            {dateText(day, locale)} <small>{hijriText(day, locale)}</small>
          </time>
        </p>
      )}
      {found.erasure === null && found.retention.required && <p>{erasure.required}</p>}
      {found.erasure && <Deleted erasure={found.erasure} />}
    </section>
  );
}

function Deleted({ erasure }: { erasure: NonNullable<DeskCase['erasure']> }): ReactNode {
  const { locale, texts } = useTexts();
  const { messages, replies, notes, contact, cause } = erasure;
  const counts = { messages, replies, notes };
  const told = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, numberText(count, locale)]),
  );
  return (
    <>
      <p>{texts.erasure.causes[cause]}</p>
      <p>{fill(texts.erasure.counts, told)}</p>
      {contact && <p>{texts.erasure.contact}</p>}
    </>
  );
}

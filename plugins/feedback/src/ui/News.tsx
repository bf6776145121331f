import type { ReactNode } from 'react';

import type { DeskEntry } from '../cases/deskCase.ts';
import { instantText } from './format.ts';
import { useTexts } from './useTexts.ts';

/** What happened on a case that the officer had not seen: who did what, and when. */
export function News({
  entries,
  timeZone,
}: {
  entries: readonly DeskEntry[];
  timeZone: string;
}): ReactNode {
  const { locale, texts } = useTexts();
  if (entries.length === 0) return null;
  return (
    <>
      <p>{texts.desk.news}</p>
      <ul>
        {entries.map(({ id, type, by, officer, at }) => (
          <li key={id}>
            <bdi>{officer?.name ?? texts.by[by]}</bdi> · {texts.events[type]} ·{' '}
            <time dateTime={at}>{instantText({ instant: at, locale, timeZone })}</time>
          </li>
        ))}
      </ul>
    </>
  );
}

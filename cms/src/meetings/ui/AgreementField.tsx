'use client';

import './agreement.css';
import { Button, useField, useTranslation } from '@payloadcms/ui';
import type { CheckboxFieldClientComponent } from 'payload';
import { useEffect, useId, useState } from 'react';

import { languageOf } from '../../core/panelFormat.ts';
import { useFormat } from '../../core/ui/format.ts';
import { WEEKDAYS } from '../../core/weekdays.ts';
import type { Contradiction } from '../agreement.ts';
import { contradictionsIn } from '../agreement.ts';
import { DATE_LABELS, NOTICE } from '../words.ts';

/**
 * Says at once where the dates typed contradict each other, and offers each way out: to go by one
 * of them, or to keep them as the minutes have them. A choice to keep holds for those dates alone.
 */
export const AgreementField: CheckboxFieldClientComponent = ({ path, readOnly }) => {
  const kept = useField<boolean | null>({ path });
  const gregorian = useField<string | null>({ path: 'gregorianDate' });
  const hijri = useField<string | null>({ path: 'hijriDate' });
  const weekday = useField<string | null>({ path: 'weekday' });
  const language = languageOf(useTranslation().i18n.language);
  const id = useId();

  const dates = [gregorian.value, hijri.value, weekday.value].map((value) => value || null);
  const written = {
    gregorian: dates[0] ?? null,
    hijri: dates[1] ?? null,
    weekday: dates[2] ?? null,
  };
  const contradictions = contradictionsIn(written);
  const key = dates.join();
  const [keptFor, setKeptFor] = useState(key);
  const isStale = kept.value === true && keptFor !== key;
  const { setValue } = kept;
  useEffect(() => {
    if (isStale) setValue(false);
  }, [isStale, setValue]);

  function goBy(contradiction: Contradiction, calendar: 'gregorian' | 'hijri'): void {
    if (contradiction.between === 'weekday') {
      weekday.setValue(String(WEEKDAYS.indexOf(contradiction.actual)));
    } else if (calendar === 'gregorian') hijri.setValue(contradiction.hijriOfGregorian);
    else gregorian.setValue(contradiction.gregorianOfHijri);
  }

  return (
    <div role="status" className="field-type agreement">
      {contradictions.map((contradiction) => (
        <div key={contradiction.between} className="agreement__notice">
          <p>
            <Sentence contradiction={contradiction} />
          </p>
          {readOnly !== true && (
            <span className="agreement__ways">
              {waysOutOf(contradiction).map(({ words, calendar }) => (
                <Button
                  key={calendar}
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => {
                    goBy(contradiction, calendar);
                  }}
                >
                  {words[language]}
                </Button>
              ))}
            </span>
          )}
        </div>
      ))}
      {contradictions.length > 0 && (
        <p className="agreement__keep">
          <input
            type="checkbox"
            id={id}
            disabled={readOnly === true}
            checked={kept.value === true && !isStale}
            onChange={({ target }) => {
              setKeptFor(key);
              setValue(target.checked);
            }}
          />
          <label htmlFor={id}>{DATE_LABELS.asWritten[language]}</label>
        </p>
      )}
    </div>
  );
};

function waysOutOf(contradiction: Contradiction) {
  return contradiction.between === 'weekday'
    ? [{ words: NOTICE.takeDate, calendar: 'gregorian' as const }]
    : [
        { words: NOTICE.takeGregorian, calendar: 'gregorian' as const },
        { words: NOTICE.takeHijri, calendar: 'hijri' as const },
      ];
}

function Sentence({ contradiction }: { contradiction: Contradiction }) {
  const language = languageOf(useTranslation().i18n.language);
  const { day } = useFormat();
  if (contradiction.between === 'calendars') {
    return NOTICE.calendars[language].replace('{day}', day(contradiction.gregorianOfHijri));
  }
  return NOTICE.weekday[language]
    .replace('{written}', contradiction.written[language])
    .replace('{actual}', contradiction.actual[language]);
}

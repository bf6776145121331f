'use client';

import './dayField.css';
import { FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { TextFieldClientProps } from 'payload';
import { useState } from 'react';

import type { IsoDate } from '../dates.ts';
import { hijriToGregorian } from '../dates.ts';
import type { Calendar } from '../readDay.ts';
import { readDay } from '../readDay.ts';
import { useFormat } from './format.ts';
import { WhenReady } from './WhenReady.tsx';

/**
 * A day, typed in any digits and either calendar, with what was understood in words of both
 * beneath it. No date input of the browser's: that one speaks the browser's language, and knows one
 * calendar alone.
 */
export function DayField(props: TextFieldClientProps & { calendar: Calendar }) {
  const { field, path, readOnly, calendar } = props;
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path });
  const id = `field-${path.replaceAll('.', '__')}`;
  return (
    <div
      className={`field-type text day-field${showError ? ' error' : ''}`}
      style={{ flexBasis: `calc(${field.admin?.width ?? '33%'} - 1.5rem)` }}
    >
      <FieldLabel
        htmlFor={id}
        label={field.label ?? ''}
        path={path}
        required={field.required === true}
      />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} message={errorMessage ?? ''} />
        <WhenReady>
          <DayInput
            id={id}
            value={value ?? null}
            calendar={calendar}
            readOnly={readOnly === true}
            onChange={setValue}
          />
        </WhenReady>
      </div>
    </div>
  );
}

/** The input alone, for forms that are not Payload's. */
export function DayInput({
  id,
  value,
  calendar = 'gregorian',
  readOnly = false,
  onChange,
}: {
  id: string;
  value: string | null;
  calendar?: Calendar;
  readOnly?: boolean;
  onChange: (value: string | null) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <>
      <input
        id={id}
        type="text"
        dir="ltr"
        autoComplete="off"
        aria-describedby={`${id}-read`}
        value={typed ?? value?.replaceAll('-', '/') ?? ''}
        readOnly={readOnly}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(
            target.value.trim() === '' ? null : (readDay(target.value, calendar) ?? target.value),
          );
        }}
        onBlur={() => {
          setTyped(null);
        }}
      />
      <InWords id={`${id}-read`} value={value} calendar={calendar} />
    </>
  );
}

function InWords(props: { id: string; value: string | null | undefined; calendar: Calendar }) {
  const { id, value, calendar } = props;
  const { day, hijri } = useFormat();
  const gregorian = gregorianOf(value ?? '', calendar);
  const inCalendars = gregorian === null ? [] : [day(gregorian), hijri(gregorian)];
  const words = calendar === 'hijri' ? inCalendars.toReversed() : inCalendars;
  return <small id={id}>{words.length === 0 ? '\u00a0' : words.join(' — ')}</small>;
}

/** The Gregorian day a value of the field stands for; null while it stands for none. */
export function gregorianOf(value: string, calendar: Calendar): IsoDate | null {
  const date = readDay(value, calendar);
  return date === null || calendar === 'gregorian' ? date : hijriToGregorian(date);
}

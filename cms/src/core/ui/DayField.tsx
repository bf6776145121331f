'use client';

import './dayField.css';
import { FieldError, FieldLabel, useField, useTranslation } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';

/** A Gregorian day, typed or picked, with the same day in the Umm al-Qura calendar beside it. */
export const DayField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path });
  const { i18n } = useTranslation();
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
        <input
          id={id}
          type="date"
          value={value ?? ''}
          readOnly={readOnly === true}
          onChange={({ target }) => {
            setValue(target.value === '' ? null : target.value);
          }}
        />
        <small>{hijri(value, i18n.language)}</small>
      </div>
    </div>
  );
};

function hijri(value: string | null | undefined, language: string): string {
  if (value === null || value === undefined || !/^\d{4}-\d\d-\d\d$/.test(value)) return '\u00a0';
  return new Intl.DateTimeFormat(`${language === 'en' ? 'en' : 'ar'}-u-ca-islamic-umalqura`, {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(`${value}T12:00:00Z`));
}

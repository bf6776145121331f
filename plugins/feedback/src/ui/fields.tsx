import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';

import type { FeedbackLocale } from '../core/bilingual.ts';

/** A labelled running text; `value` and `onChange` make it controlled. */
export function TextAreaField({
  name,
  label,
  max,
  isOptional = false,
  isFocused = false,
  rows = 5,
  initial,
  value,
  onChange,
  lang,
  fault = '',
}: {
  name: string;
  label: string;
  max: number;
  isOptional?: boolean;
  /** Takes the focus when it appears, because a click has just asked for it. */
  isFocused?: boolean;
  rows?: number;
  /** What stands there at first, when `value` does not say it. */
  initial?: string | undefined;
  value?: string;
  onChange?: (value: string) => void;
  lang?: FeedbackLocale;
  /** What must be put right before the form can be sent; empty when nothing. */
  fault?: string;
}): ReactNode {
  const id = useId();
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    ref.current?.setCustomValidity(fault);
  }, [fault]);
  useEffect(() => {
    if (isFocused) ref.current?.focus();
  }, [isFocused]);
  return (
    <div className="case-desk__field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={ref}
        name={name}
        rows={rows}
        maxLength={max}
        required={!isOptional}
        dir={lang === undefined ? 'auto' : lang === 'ar' ? 'rtl' : 'ltr'}
        {...(lang !== undefined && { lang })}
        {...(value === undefined ? { defaultValue: initial ?? '' } : { value })}
        {...(onChange && {
          onChange: (event) => {
            onChange(event.target.value);
          },
        })}
      />
    </div>
  );
}

/** A labelled choice of one. */
export function ChoiceField({
  name,
  label,
  empty,
  choices,
  isOptional = false,
  initial = '',
  onChoose,
}: {
  name: string;
  label: string;
  /** What stands there before anything is chosen. */
  empty: string;
  choices: readonly { value: string; label: string }[];
  isOptional?: boolean;
  initial?: string | undefined;
  onChoose?: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="case-desk__field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        required={!isOptional}
        defaultValue={initial}
        onChange={(event) => onChoose?.(event.target.value)}
      >
        <option value="">{empty}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

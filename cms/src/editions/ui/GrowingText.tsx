'use client';

import { LengthNote } from '../../core/ui/LengthNote.tsx';
import { LONGEST_TEXT } from '../schema.ts';

type Props = {
  label: string;
  value: string;
  readOnly?: boolean;
  onChange: (value: string) => void;
};

/** A text area as tall as its text, which may be as long as that of a provision. */
export function GrowingText({ label, value, readOnly = false, onChange }: Props) {
  return (
    <>
      <div className="growing-text" data-text={`${value}\n`}>
        <textarea
          aria-label={label}
          placeholder={label}
          value={value}
          rows={1}
          readOnly={readOnly}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      </div>
      <LengthNote length={value.length} max={LONGEST_TEXT} />
    </>
  );
}

'use client';

import type { ComponentProps } from 'react';

/** One labelled box of the forms of accounts, in the panel's own dress. */
export function TextBox({
  label,
  help,
  id,
  ...input
}: { label: string; help?: string; id: string } & ComponentProps<'input'>) {
  const isSecret = input.type === 'password';
  return (
    <div className={`field-type ${isSecret ? 'password' : 'text'} account__box`}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-type__wrap">
        <input
          {...input}
          id={id}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
        />
      </div>
      {help !== undefined && (
        <p className="field-description" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

'use client';

import '../../editions/ui/policyEditor.css';
import { useField } from '@payloadcms/ui';
import { useId } from 'react';

import { slugSchema } from '../../editions/slug.ts';
import { useWords } from '../../editions/ui/words.ts';
import { addressFrom } from '../address.ts';

/** Under the web address: what the title suggests, and the confirmation of what stands there. */
export function AddressNote() {
  const { value: slug, setValue: setSlug, disabled } = useField<string | null>({ path: 'slug' });
  const confirmed = useField<string | null>({ path: 'slugConfirmed' });
  const { value: titleAr } = useField<string | null>({ path: 'titleAr' });
  const { value: titleEn } = useField<string | null>({ path: 'titleEn' });
  const { say } = useWords();
  const id = useId();
  const suggestions = [titleEn, titleAr]
    .flatMap((title) => addressFrom(title ?? '') ?? [])
    .filter((address) => address !== slug);
  const isConfirmed = Boolean(slug) && confirmed.value === slug;
  const isSound = slugSchema.safeParse(slug).success;
  return (
    <div className="address-note">
      {!isConfirmed && !disabled && suggestions.length > 0 && (
        <p>
          {say('address.suggested')}{' '}
          {suggestions.map((address) => (
            <button
              key={address}
              type="button"
              title={say('address.take')}
              onClick={() => {
                setSlug(address);
              }}
            >
              <bdi dir="ltr">{address}</bdi>
            </button>
          ))}
        </p>
      )}
      {isSound && (
        <p>
          {say('address.public')} <bdi dir="ltr">/ar/policies/{slug}</bdi>
        </p>
      )}
      <p>
        <input
          type="checkbox"
          id={id}
          checked={isConfirmed}
          disabled={disabled || !isSound}
          onChange={({ target }) => {
            confirmed.setValue(target.checked ? slug : null);
          }}
        />{' '}
        <label htmlFor={id}>{say('address.confirm')}</label>
      </p>
    </div>
  );
}

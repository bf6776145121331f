'use client';

import {
  PasswordField,
  useAuth,
  useDocumentInfo,
  useFormFields,
  useFormModified,
} from '@payloadcms/ui';
import { useEffect } from 'react';

import { useWords } from './words.ts';

const PATH = 'currentPassword';

/** On one's own account: what a change of password or address needs. */
export function CurrentPassword() {
  const { say } = useWords();
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  useRefusalOfTheLastTimeOnly();
  useTypedPasswordShown();
  if (user === null || user?.id !== id) return null;
  return (
    <div>
      <PasswordField
        autoComplete="current-password"
        field={{ name: PATH, label: say('currentPassword'), required: false }}
        path={PATH}
        schemaPath="users.currentPassword"
        validate={acceptAny}
      />
      <p className="field-description">{say('currentHelp')}</p>
    </div>
  );
}

/**
 * What the server refused stays refused for the form until the box itself is touched, and keeps
 * everything else from being saved, unless the form can ask again: whoever thinks better of a new
 * password saves a name all the same.
 */
function useRefusalOfTheLastTimeOnly(): void {
  const canAsk = useFormFields(([fields]) => fields[PATH]?.validate !== undefined);
  const dispatch = useFormFields(([, send]) => send);
  useEffect(() => {
    if (!canAsk) dispatch({ type: 'UPDATE', path: PATH, validate: acceptAny });
  }, [canAsk, dispatch]);
}

/**
 * After a refusal Payload folds the boxes of the new password away, and sends what stands in them
 * all the same. They are unfolded again, so that one sees what will be saved and can cancel it.
 */
function useTypedPasswordShown(): void {
  const isModified = useFormModified();
  const isRefused = useFormFields(([fields]) => fields[PATH]?.valid === false);
  const isTyped = useFormFields(([fields]) => Boolean(fields['password']?.value));
  const dispatch = useFormFields(([, send]) => send);
  useEffect(() => {
    if (isModified || !isRefused || !isTyped) return;
    const later = setTimeout(() => {
      document.getElementById('change-password')?.click();
      for (const path of ['password', 'confirm-password']) {
        dispatch({ type: 'UPDATE', path, valid: true });
      }
    });
    return () => {
      clearTimeout(later);
    };
  }, [isModified, isRefused, isTyped, dispatch]);
}

/** Without one the field takes no empty value; the server says when it is needed. */
function acceptAny(): true {
  return true;
}

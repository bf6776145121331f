'use client';

import { PasswordField, useAuth, useDocumentInfo } from '@payloadcms/ui';

import { useWords } from './words.ts';

/** On one's own account: what a change of password or address needs. */
export function CurrentPassword() {
  const { say } = useWords();
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  if (user === null || user?.id !== id) return null;
  return (
    <div>
      <PasswordField
        autoComplete="current-password"
        field={{ name: 'currentPassword', label: say('currentPassword'), required: false }}
        path="currentPassword"
        schemaPath="users.currentPassword"
        validate={acceptAny}
      />
      <p className="field-description">{say('currentHelp')}</p>
    </div>
  );
}

/** Without one the field takes no empty value; the server says when it is needed. */
function acceptAny(): true {
  return true;
}

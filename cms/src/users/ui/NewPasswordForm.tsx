'use client';

import './account.css';
import { useState } from 'react';
import { z } from 'zod';

import { AccountForm } from './AccountForm.tsx';
import { ask } from './ask.ts';
import { TextBox } from './TextBox.tsx';
import { useWords } from './words.ts';

/** A new password, typed twice; what is wrong with it is said above, and what was typed stays. */
export function NewPasswordForm() {
  const { say, language } = useWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);

  async function submit(form: HTMLFormElement): Promise<void> {
    const data = new FormData(form);
    const password = data.get('password');
    if (password !== data.get('again')) {
      setRefusal(say('differs'));
      return;
    }
    // The token stays in the fragment, which no server is told.
    const body = { password, token: window.location.hash.slice(1) };
    const schema = z.object({ done: z.boolean() });
    const outcome = await ask('reset-password', { schema, body, language });
    if ('answer' in outcome) setDone(true);
    else setRefusal(outcome.message ?? say('noAnswer'));
  }

  if (isDone) {
    return (
      <div className="login__form account">
        <h1 className="account__title">{say('choosePassword')}</h1>
        <p role="status">{say('isChosen')}</p>
        <a href="/admin/login">{say('signIn')}</a>
      </div>
    );
  }
  return (
    <AccountForm
      title={say('choosePassword')}
      refusal={refusal}
      submitLabel={say('savePassword')}
      onSubmit={submit}
    >
      <TextBox
        id="field-password"
        name="password"
        type="password"
        dir="ltr"
        autoComplete="new-password"
        label={say('newPassword')}
        help={say('passwordRules')}
        required
        maxLength={1024}
      />
      <TextBox
        id="field-again"
        name="again"
        type="password"
        dir="ltr"
        autoComplete="new-password"
        label={say('again')}
        required
        maxLength={1024}
      />
    </AccountForm>
  );
}

'use client';

import { useState } from 'react';
import { z } from 'zod';

import { AccountForm } from './AccountForm.tsx';
import { ask } from './ask.ts';
import { TextBox } from './TextBox.tsx';
import { useWords } from './words.ts';

/** Address, password and, for whoever has one, the code: one form, so that it tells nothing apart. */
export function SignInForm({ target }: { target: string }) {
  const { say, language } = useWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(form: HTMLFormElement): Promise<void> {
    const body = Object.fromEntries(new FormData(form));
    setBusy(true);
    const outcome = await ask('login', { schema: z.object({ exp: z.number() }), body, language });
    if ('answer' in outcome) window.location.assign(target);
    else if (outcome.page !== null) window.location.assign(outcome.page);
    else if (outcome.ticket !== null) {
      window.location.assign(`/admin/second-factor#${outcome.ticket}`);
    } else {
      setRefusal(outcome.message ?? say('noAnswer'));
      setBusy(false);
    }
  }

  return (
    <AccountForm
      title={say('signIn')}
      refusal={refusal}
      submitLabel={say('signIn')}
      isBusy={isBusy}
      onSubmit={submit}
      after={<p>{say('forgotten')}</p>}
    >
      <TextBox
        id="field-email"
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        label={say('email')}
        required
        maxLength={320}
      />
      <TextBox
        id="field-password"
        name="password"
        type="password"
        dir="ltr"
        autoComplete="current-password"
        label={say('password')}
        required
        maxLength={1024}
      />
      <TextBox
        id="field-code"
        name="code"
        type="text"
        dir="ltr"
        autoComplete="one-time-code"
        label={say('code')}
        help={say('codeHelp')}
        maxLength={40}
      />
    </AccountForm>
  );
}

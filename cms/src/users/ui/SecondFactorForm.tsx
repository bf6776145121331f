'use client';

import './account.css';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { z } from 'zod';

import { AccountForm, useIsReady } from './AccountForm.tsx';
import type { Outcome } from './ask.ts';
import { ask } from './ask.ts';
import { TextBox } from './TextBox.tsx';
import { useWords } from './words.ts';

const begunSchema = z.object({ secret: z.string(), picture: z.string() });
const confirmedSchema = z.object({ codes: z.array(z.string()) });

/** Password (unless a sign-in led here), picture and code, recovery codes: three steps. */
export function SecondFactorForm() {
  const { say, language } = useWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [begun, setBegun] = useState<z.infer<typeof begunSchema> | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  function taken<T>(outcome: Outcome<T>): T | null {
    setRefusal('answer' in outcome ? null : (outcome.message ?? say('noAnswer')));
    return 'answer' in outcome ? outcome.answer : null;
  }

  async function submit(form: HTMLFormElement): Promise<void> {
    // The ticket stays in the fragment, which no server is told.
    const ticket = window.location.hash.slice(1) || null;
    const body = { ...Object.fromEntries(new FormData(form)), ticket };
    if (begun === null) {
      const schema = begunSchema;
      setBegun(taken(await ask('second-factor/begin', { schema, body, language })));
    } else {
      const schema = confirmedSchema;
      const answer = taken(await ask('second-factor/confirm', { schema, body, language }));
      setCodes(answer?.codes ?? null);
    }
  }

  if (codes !== null) return <RecoveryCodes codes={codes} />;
  return (
    <AccountForm
      title={say('setUp')}
      refusal={refusal}
      submitLabel={say(begun === null ? 'next' : 'turnOn')}
      onSubmit={submit}
      after={<a href="/admin/login">{say('back')}</a>}
    >
      {begun === null ? <Begin /> : <Confirm {...begun} />}
    </AccountForm>
  );
}

function Begin() {
  const { say } = useWords();
  const isLed = useIsReady() && window.location.hash !== '';
  if (isLed) return <p>{say('ledHere')}</p>;
  return (
    <TextBox
      id="field-password"
      name="password"
      type="password"
      dir="ltr"
      autoComplete="current-password"
      label={say('currentPassword')}
      maxLength={1024}
    />
  );
}

function Confirm({ secret, picture }: z.infer<typeof begunSchema>) {
  const { say } = useWords();
  return (
    <>
      <p>{say('scan')}</p>
      <img
        className="account__picture"
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
        alt={say('picture')}
      />
      <p>{say('typeSecret')}</p>
      <code className="account__secret">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      <TextBox
        id="field-code"
        name="code"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={say('confirm')}
        required
        maxLength={40}
      />
    </>
  );
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  const { say } = useWords();
  return (
    <div className="login__form account">
      <h1 className="account__title">{say('recovery')}</h1>
      <p role="status">{say('recoveryHelp')}</p>
      <ul className="account__codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        size="large"
        onClick={() => {
          window.location.assign('/admin');
        }}
      >
        {say('done')}
      </Button>
    </div>
  );
}

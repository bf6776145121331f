'use client';

import './account.css';
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui';
import type { SyntheticEvent } from 'react';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { hasRole } from '../../access/roles.ts';
import { ask } from './ask.ts';
import { Handover } from './Handover.tsx';
import { Sessions } from './Sessions.tsx';
import { TextBox } from './TextBox.tsx';
import { useWords } from './words.ts';

const standingSchema = z.object({
  isOwn: z.boolean(),
  secondFactor: z.boolean(),
  isRequired: z.boolean(),
});
const linkSchema = z.object({ page: z.string(), isMailed: z.boolean() });
const doneSchema = z.object({ done: z.boolean() });

type Standing = z.infer<typeof standingSchema>;

/** On an account: its second factor, its owner's sessions, what an administrator can do for him. */
export function AccountActions() {
  const { say, language } = useWords();
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  const [standing, setStanding] = useState<Standing | null>(null);
  const mayLook = id !== undefined && (user?.id === id || hasRole(user, 'administrator'));

  useEffect(() => {
    if (!mayLook) return;
    void ask(`${String(id)}/standing`, { schema: standingSchema, language }).then((outcome) => {
      if ('answer' in outcome) setStanding(outcome.answer);
    });
  }, [id, mayLook, language]);

  if (standing === null || id === undefined) return null;
  function onChange(secondFactor: boolean): void {
    setStanding((known) => known && { ...known, secondFactor });
  }
  return (
    <>
      <section className="account" aria-label={say('secondFactor')}>
        <h2 className="account__title">{say('secondFactor')}</h2>
        <p>
          {say(standing.secondFactor ? 'isOn' : 'isOff')} {standing.isRequired && say('isRequired')}
        </p>
        {standing.isOwn ? (
          <OwnFactor standing={standing} onChange={onChange} />
        ) : (
          <OthersWayIn id={String(id)} standing={standing} onChange={onChange} />
        )}
      </section>
      {standing.isOwn && <Sessions />}
    </>
  );
}

type Part = { standing: Standing; onChange: (secondFactor: boolean) => void };

function OwnFactor({ standing, onChange }: Part) {
  const { say, language } = useWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [typed, setTyped] = useState({ password: '', code: '' });

  async function turnOff(): Promise<void> {
    const outcome = await ask('second-factor/off', { schema: doneSchema, body: typed, language });
    setRefusal('answer' in outcome ? null : (outcome.message ?? say('noAnswer')));
    if ('answer' in outcome) onChange(false);
  }

  function type(name: 'password' | 'code') {
    return ({ target }: SyntheticEvent<HTMLInputElement> & { target: { value: string } }) => {
      setTyped((before) => ({ ...before, [name]: target.value }));
    };
  }

  return (
    <>
      <a href="/admin/second-factor">{say(standing.secondFactor ? 'setUpAnew' : 'setUp')}</a>
      {standing.secondFactor && !standing.isRequired && (
        <details>
          <summary>{say('turnOff')}</summary>
          <div role="alert">
            {refusal !== null && <p className="account__refusal">{refusal}</p>}
          </div>
          <TextBox
            id="off-password"
            type="password"
            autoComplete="current-password"
            label={say('currentPassword')}
            value={typed.password}
            onChange={type('password')}
          />
          <TextBox
            id="off-code"
            autoComplete="one-time-code"
            label={say('code')}
            value={typed.code}
            onChange={type('code')}
          />
          <Button size="medium" onClick={() => void turnOff()}>
            {say('turnOff')}
          </Button>
        </details>
      )}
    </>
  );
}

function OthersWayIn({ id, standing, onChange }: Part & { id: string }) {
  const { say, language } = useWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [link, setLink] = useState<z.infer<typeof linkSchema> | null>(null);
  const [isReset, setReset] = useState(false);

  async function makeLink(): Promise<void> {
    const outcome = await ask(`${id}/link`, { schema: linkSchema, body: {}, language });
    if ('answer' in outcome) setLink(outcome.answer);
    setRefusal('answer' in outcome ? null : (outcome.message ?? say('noAnswer')));
  }

  async function reset(): Promise<void> {
    const address = `${id}/second-factor/reset`;
    const outcome = await ask(address, { schema: doneSchema, body: {}, language });
    setRefusal('answer' in outcome ? null : (outcome.message ?? say('noAnswer')));
    if (!('answer' in outcome)) return;
    setReset(true);
    onChange(false);
  }

  return (
    <>
      <div role="alert">{refusal !== null && <p className="account__refusal">{refusal}</p>}</div>
      <div className="account__buttons">
        <Button buttonStyle="secondary" size="medium" onClick={() => void makeLink()}>
          {say('makeLink')}
        </Button>
        {standing.secondFactor && (
          <Button buttonStyle="secondary" size="medium" onClick={() => void reset()}>
            {say('reset')}
          </Button>
        )}
      </div>
      {isReset && <p role="status">{say('isReset')}</p>}
      {link !== null && <Handover {...link} />}
    </>
  );
}

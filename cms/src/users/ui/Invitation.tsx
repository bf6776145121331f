'use client';

import './account.css';
import { Button, useAuth } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import { z } from 'zod';

import { hasRole, ROLES } from '../../access/roles.ts';
import { keysOf } from '../../core/keysOf.ts';
import { ask } from './ask.ts';
import { Handover } from './Handover.tsx';
import { TextBox } from './TextBox.tsx';
import { useWords } from './words.ts';

const invitedSchema = z.object({ page: z.string(), isMailed: z.boolean() });

/** Above the list of users: an administrator invites another. */
export function Invitation() {
  const { say, sayLabel, language } = useWords();
  const { user } = useAuth();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [invited, setInvited] = useState<z.infer<typeof invitedSchema> | null>(null);
  if (!hasRole(user, 'administrator')) return null;

  async function submit(event: SyntheticEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const body = { name: data.get('name'), email: data.get('email'), roles: data.getAll('roles') };
    const outcome = await ask('invite', { schema: invitedSchema, body, language });
    if ('answer' in outcome) {
      setRefusal(null);
      setInvited(outcome.answer);
      form.reset();
      router.refresh();
    } else setRefusal(outcome.message ?? say('noAnswer'));
  }

  return (
    <details className="account__invitation">
      <summary>{say('invite')}</summary>
      <form className="account" onSubmit={(event) => void submit(event)}>
        <p>{say('inviteHelp')}</p>
        <div role="alert">{refusal !== null && <p className="account__refusal">{refusal}</p>}</div>
        <TextBox id="invited-name" name="name" label={say('name')} required maxLength={120} />
        <TextBox
          id="invited-email"
          name="email"
          type="email"
          dir="ltr"
          label={say('email')}
          required
          maxLength={320}
        />
        <fieldset className="account__roles">
          <legend>{say('roles')}</legend>
          {keysOf(ROLES).map((role) => (
            <label key={role}>
              <input type="checkbox" name="roles" value={role} defaultChecked={role === 'staff'} />
              {sayLabel(ROLES[role])}
            </label>
          ))}
        </fieldset>
        <Button type="submit" size="medium">
          {say('makeInvitation')}
        </Button>
        {invited !== null && <Handover {...invited} />}
      </form>
    </details>
  );
}

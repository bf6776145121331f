'use client';

import './account.css';
import { Button } from '@payloadcms/ui';
import type { ReactNode, SyntheticEvent } from 'react';
import { useSyncExternalStore } from 'react';

import { useWords } from './words.ts';

/**
 * The form of a matter of an account: what is wrong is said above, and what was typed stays. It
 * takes nothing before the page can keep it: what is typed and sent earlier would be lost.
 */
export function AccountForm({
  title,
  refusal,
  submitLabel,
  isBusy = false,
  onSubmit,
  children,
  after,
}: {
  title: string;
  refusal: string | null;
  submitLabel: string;
  isBusy?: boolean;
  onSubmit: (form: HTMLFormElement) => Promise<void>;
  children: ReactNode;
  after?: ReactNode;
}) {
  const { say } = useWords();
  const isReady = useIsReady();

  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    void onSubmit(event.currentTarget);
  }

  return (
    <form className="login__form account" method="post" onSubmit={submit}>
      <h1 className="account__title">{title}</h1>
      <noscript>
        <p className="account__refusal">{say('needsScript')}</p>
      </noscript>
      <div role="alert">{refusal !== null && <p className="account__refusal">{refusal}</p>}</div>
      <fieldset className="account__fields" disabled={!isReady}>
        {children}
        <Button type="submit" size="large" disabled={isBusy}>
          {submitLabel}
        </Button>
      </fieldset>
      {after}
    </form>
  );
}

/** Whether the page runs in the browser yet, and so knows its own address. */
export function useIsReady(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

function subscribeToNothing(): () => void {
  return () => undefined;
}

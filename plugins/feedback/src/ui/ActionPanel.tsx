import { Button, toast } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';

import type { DeskCase, StaffAction } from '../cases/deskCase.ts';
import { ActionForm } from './ActionForm.tsx';
import { News } from './News.tsx';
import { UnsentNotes } from './UnsentNotes.tsx';
import type { ActRequest, Refusal } from './useDeskCase.ts';
import { newRepeatKey } from './useFeedbackApi.ts';
import { useTexts } from './useTexts.ts';
import { useUnsent } from './useUnsent.ts';

/** Actions that need nothing but the click. */
const IMMEDIATE: ReadonlySet<StaffAction> = new Set(['take', 'resume']);

/**
 * What can be done with the case now. An action that is refused by the state of the case is left
 * out; one that somebody else would have to do says why it is not available.
 */
export function ActionPanel({
  found,
  act,
}: {
  found: DeskCase;
  act: (request: ActRequest) => Promise<Refusal | null>;
}): ReactNode {
  const { texts } = useTexts();
  const [open, setOpen] = useState<StaffAction | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const failureRef = useRef<HTMLDivElement>(null);
  const formId = useId();
  const [key, setKey] = useState(newRepeatKey);
  const { all: unsent, keep } = useUnsent(found);
  /** Grows when what a form holds is thrown away, so that it begins anew. */
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (failure !== null) failureRef.current?.focus();
  }, [failure]);

  async function run(action: StaffAction, body: Record<string, unknown>): Promise<void> {
    setBusy(true);
    setMessage(texts.desk.sending);
    const refused = await act({ action, body, key });
    setBusy(false);
    setFailure(refused);
    setMessage(refused === null ? texts.desk.done : null);
    if (refused !== null) return;
    setKey(newRepeatKey());
    if (!IMMEDIATE.has(action)) {
      keep(action, null);
      setOpen(null);
    }
    toast.success(texts.desk.done);
  }

  function discard(action: StaffAction): void {
    keep(action, null);
    setRound((value) => value + 1);
  }

  const hidden: StaffAction[] = ['showContact', 'showWords'];
  if (found.concerned.length === 0) hidden.push('unconcern');
  const offered = found.actions.filter(
    ({ action, reasons }) => reasons.length === 0 && !hidden.includes(action),
  );
  const barred = found.actions.find(({ reasons }) => reasons.includes('not-your-case'));
  return (
    <section className="case-desk__box" aria-labelledby="case-actions">
      <h3 id="case-actions">{texts.desk.actions}</h3>
      {barred && <p className="case-desk__quiet">{texts.reasons['not-your-case']}</p>}
      <div className="case-desk__actions">
        {offered.map(({ action }) => (
          <Button
            key={action}
            buttonStyle={action === 'reply' || action === 'take' ? 'primary' : 'secondary'}
            size="medium"
            margin={false}
            disabled={isBusy}
            {...(!IMMEDIATE.has(action) && {
              extraButtonProps: { 'aria-expanded': open === action, 'aria-controls': formId },
            })}
            onClick={() => {
              setFailure(null);
              if (IMMEDIATE.has(action)) void run(action, {});
              else setOpen(open === action ? null : action);
            }}
          >
            {texts.desk[action]}
          </Button>
        ))}
      </div>
      <p role="status" aria-live="polite" className="case-desk__status">
        {message}
      </p>
      {failure !== null && (
        <div role="alert" tabIndex={-1} ref={failureRef} className="case-desk__failure">
          <p>{failure.message}</p>
          <News entries={failure.news} timeZone={found.timeZone} />
        </div>
      )}
      <UnsentNotes
        unsent={unsent}
        open={open}
        timeZone={found.timeZone}
        onGoOn={setOpen}
        onDiscard={discard}
      />
      <div id={formId}>
        {open !== null && (
          <ActionForm
            key={`${open} ${String(round)}`}
            unsent={unsent[open] ?? null}
            onWrite={(fields) => {
              keep(open, fields);
            }}
            onDiscard={() => {
              discard(open);
            }}
            action={open}
            found={found}
            isBusy={isBusy}
            onSend={(body) => void run(open, body)}
            onCancel={() => {
              setOpen(null);
            }}
          />
        )}
      </div>
    </section>
  );
}

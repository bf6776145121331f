import { Button, toast } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';

import { ActionForm } from './ActionForm.tsx';
import type { DeskAction, DeskCase } from './deskCase.ts';
import type { ActRequest } from './useDeskCase.ts';
import { newRepeatKey } from './useFeedbackApi.ts';
import { useTexts } from './useTexts.ts';

/** Actions that need nothing but the click. */
const IMMEDIATE: ReadonlySet<DeskAction> = new Set(['take', 'resume']);

/**
 * What can be done with the case now. An action that is refused by the state of the case is left
 * out; one that somebody else would have to do says why it is not available.
 */
export function ActionPanel({
  found,
  act,
}: {
  found: DeskCase;
  act: (request: ActRequest) => Promise<string | null>;
}): ReactNode {
  const { texts } = useTexts();
  const [open, setOpen] = useState<DeskAction | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const failureRef = useRef<HTMLParagraphElement>(null);
  const formId = useId();
  const [key, setKey] = useState(newRepeatKey);

  useEffect(() => {
    if (failure !== null) failureRef.current?.focus();
  }, [failure]);

  async function run(action: DeskAction, body: Record<string, unknown>): Promise<void> {
    setBusy(true);
    setMessage(texts.desk.sending);
    const refused = await act({ action, body, key });
    setBusy(false);
    setFailure(refused);
    setMessage(refused === null ? texts.desk.done : null);
    if (refused !== null) return;
    setKey(newRepeatKey());
    setOpen(null);
    toast.success(texts.desk.done);
  }

  const offered = found.actions.filter(({ reasons }) => reasons.length === 0);
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
        <p role="alert" tabIndex={-1} ref={failureRef} className="case-desk__failure">
          {failure}
        </p>
      )}
      <div id={formId}>
        {open !== null && (
          <ActionForm
            key={open}
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

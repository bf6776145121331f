import { Button } from '@payloadcms/ui';
import type { ReactNode } from 'react';

import type { StaffAction } from '../cases/deskCase.ts';
import { fill } from '../translations/messages.ts';
import { instantText } from './format.ts';
import type { Unsent } from './unsent.ts';
import { useTexts } from './useTexts.ts';
import { WRITTEN } from './useUnsent.ts';

/** What was written and not sent, one line for each action whose form is not open. */
export function UnsentNotes({
  unsent,
  open,
  timeZone,
  onGoOn,
  onDiscard,
}: {
  unsent: Partial<Record<StaffAction, Unsent>>;
  open: StaffAction | null;
  timeZone: string;
  onGoOn: (action: StaffAction) => void;
  onDiscard: (action: StaffAction) => void;
}): ReactNode {
  const { locale, texts } = useTexts();
  return WRITTEN.map((action) => {
    const kept = unsent[action];
    if (kept === undefined || action === open) return null;
    const time = instantText({ instant: kept.at, locale, timeZone });
    return (
      <p key={action} className="case-desk__kept">
        {fill(texts.desk.unsent, { action: texts.desk[action], time })}
        <Button
          size="small"
          margin={false}
          onClick={() => {
            onGoOn(action);
          }}
        >
          {texts.desk.goOn}
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => {
            onDiscard(action);
          }}
        >
          {texts.desk.discard}
        </Button>
      </p>
    );
  });
}

import { Button } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';

import type { DeskCase } from '../cases/deskCase.ts';
import type { ActRequest, Refusal } from './useDeskCase.ts';
import { newRepeatKey } from './useFeedbackApi.ts';
import { useTexts } from './useTexts.ts';

/** What the person wrote; of a confidential case only once somebody asks for it, which is recorded. */
export function WordsBox({
  found,
  act,
}: {
  found: DeskCase;
  act: (request: ActRequest) => Promise<Refusal | null>;
}): ReactNode {
  const { texts } = useTexts();
  return (
    <section aria-labelledby="case-text">
      <h3 id="case-text">{texts.desk.text}</h3>
      {found.wordsWithheld ? (
        <Withheld found={found} act={act} />
      ) : (
        <p
          className="case-desk__text"
          lang={found.locale}
          dir={found.locale === 'ar' ? 'rtl' : 'ltr'}
        >
          {found.text}
        </p>
      )}
    </section>
  );
}

function Withheld({ found, act }: Parameters<typeof WordsBox>[0]): ReactNode {
  const { confidential, desk, reasons } = useTexts().texts;
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const against = found.actions.find(({ action }) => action === 'showWords')?.reasons ?? [];
  async function ask(): Promise<void> {
    setBusy(true);
    const refused = await act({ action: 'showWords', body: {}, key: newRepeatKey() });
    setBusy(false);
    setRefusal(refused?.message ?? null);
  }
  if (against.includes('nobodys-case')) return <p>{reasons['nobodys-case']}</p>;
  if (against.length > 0) return <p>{confidential.withheld}</p>;
  return (
    <>
      <p className="case-desk__quiet">{confidential.recorded}</p>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={isBusy}
        onClick={() => void ask()}
      >
        {desk.showWords}
      </Button>
      {refusal !== null && <p role="alert">{refusal}</p>}
    </>
  );
}

'use client';

import { Button } from '@payloadcms/ui';
import { useState } from 'react';

import { TextBox } from './TextBox.tsx';
import { useWords } from './words.ts';

/** A one-time link, shown this once to be handed over. */
export function Handover({ page, isMailed }: { page: string; isMailed: boolean }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(page);
    setCopied(true);
  }

  return (
    <div role="status">
      <TextBox
        id="account-link"
        label={say('link')}
        help={say('linkHelp')}
        dir="ltr"
        readOnly
        value={page}
      />
      {isMailed && <p>{say('mailed')}</p>}
      <Button buttonStyle="secondary" size="medium" onClick={() => void copy()}>
        {say('copy')}
      </Button>
      {isCopied && <p>{say('copied')}</p>}
    </div>
  );
}

import { useConfig } from '@payloadcms/ui';
import { useCallback } from 'react';

import { useTexts } from './useTexts.ts';

type ApiAnswer = { isOk: boolean; body: unknown };

/** What is sent: `seen` is the revision of the case the officer was looking at. */
type Sent = { body: unknown; key: string; seen: number };

type Ask = (path: string, send?: Sent) => Promise<ApiAnswer>;

/** Asks the plugin's endpoints as the logged-in user, in the language of the panel. */
export function useFeedbackApi(): Ask {
  const { config } = useConfig();
  const { locale } = useTexts();
  const root = `${config.serverURL}${config.routes.api}/feedback`;
  return useCallback<Ask>(
    async (path, send) => {
      const response = await fetch(`${root}${path}`, {
        method: send ? 'POST' : 'GET',
        credentials: 'include',
        headers: {
          'Accept-Language': locale,
          ...(send && {
            'Content-Type': 'application/json',
            'Idempotency-Key': send.key,
            'If-Match': `"${String(send.seen)}"`,
          }),
        },
        ...(send && { body: JSON.stringify(send.body) }),
      }).catch(() => null);
      if (!response) return { isOk: false, body: null };
      const body: unknown = await response.json().catch(() => null);
      return { isOk: response.ok, body };
    },
    [root, locale],
  );
}

/** A key that makes a repeated click one action; works without a secure context. */
export function newRepeatKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

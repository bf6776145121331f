'use client';

import { useFormInitializing } from '@payloadcms/ui';
import type { ReactNode } from 'react';

/**
 * Holds a field's controls shut until the form has its state, as Payload holds its own: what is
 * typed before is lost when the state arrives.
 */
export function WhenReady({ children }: { children: ReactNode }) {
  return (
    <fieldset disabled={useFormInitializing()} style={{ display: 'contents' }}>
      {children}
    </fieldset>
  );
}

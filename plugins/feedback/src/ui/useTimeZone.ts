import { useSyncExternalStore } from 'react';

function neverChanges() {
  return () => undefined;
}
function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
function onServer(): string {
  return 'UTC';
}

/** The reader's time zone; UTC while the server's rendering is taken over, so that both are alike. */
export function useTimeZone(): string {
  return useSyncExternalStore(neverChanges, here, onServer);
}

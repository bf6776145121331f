import { useSyncExternalStore } from 'react';

const neverChanges = () => () => undefined;
const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const onServer = (): string => 'UTC';

/** The reader's time zone; UTC while the server's rendering is taken over, so that both are alike. */
export const useTimeZone = (): string => useSyncExternalStore(neverChanges, here, onServer);

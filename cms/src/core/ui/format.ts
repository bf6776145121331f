'use client';

import { useTranslation } from '@payloadcms/ui';
import { createContext, use, useMemo } from 'react';

import type { PanelFormat } from '../panelFormat.ts';
import { panelFormat } from '../panelFormat.ts';

/** The association's time zone, given to every component of the panel by `AssociationTime`. */
export const TimeZone = createContext('Asia/Riyadh');

/** How to write numbers, days and instants: the one way for every component of the panel. */
export function useFormat(): PanelFormat {
  const { i18n } = useTranslation();
  const timeZone = use(TimeZone);
  return useMemo(
    () => panelFormat({ language: i18n.language, timeZone }),
    [i18n.language, timeZone],
  );
}

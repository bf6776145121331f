'use client';

import { useConfig, useTranslation } from '@payloadcms/ui';
import type { ReactNode } from 'react';

import { panelFormat } from '../panelFormat.ts';
import { TimeZone } from './format.ts';

type Part = { isToken: boolean; value: string };
type Preprocessor = (date: Date, parts: Part[]) => Part[];

/**
 * Gives the association's time zone to our components, and makes Payload's own dates (of lists,
 * forms and versions) the same: it writes them by date-fns, in the browser's zone, and date-fns
 * asks its locale first. Only the pattern of the configuration is taken over; others are times of
 * pickers.
 */
export function PayloadDates({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  const { i18n } = useTranslation();
  const pattern = useConfig().config.admin.dateFormat;
  const { instant } = panelFormat({ language: i18n.language, timeZone });
  takeOver(i18n.dateFNS, (date, parts) =>
    parts.map(({ value }) => value).join('') === pattern
      ? [{ isToken: false, value: instant(date) }]
      : parts,
  );
  return <TimeZone value={timeZone}>{children}</TimeZone>;
}

/** @param locale none before Payload has loaded it */
function takeOver(locale: { localize: object } | undefined, preprocessor: Preprocessor): void {
  if (locale) Object.assign(locale.localize, { preprocessor });
}

import { panelFormat } from './panelFormat.ts';

type Part = { isToken: boolean; value: string };
type Locale = { localize: object };
type Preprocessor = (date: Date, parts: Part[]) => Part[];

/**
 * Makes Payload's own dates (of lists, forms and versions) those of the panel: it writes them by
 * date-fns, in the zone of whoever runs it, and date-fns asks its locale first. Only the pattern of
 * the configuration is taken over; others are times of pickers.
 * @param dateFNS the locale Payload has loaded; none before it has
 */
export function takeOverDates(
  dateFNS: Locale | undefined,
  { pattern, ...reader }: { pattern: string; language: string; timeZone: string },
): void {
  if (!dateFNS) return;
  const { instant } = panelFormat(reader);
  const preprocessor: Preprocessor = (date, parts) =>
    parts.map(({ value }) => value).join('') === pattern
      ? [{ isToken: false, value: instant(date) }]
      : parts;
  Object.assign(dateFNS.localize, { preprocessor });
}

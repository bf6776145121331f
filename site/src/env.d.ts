import type { Note } from './api/deadline.ts';
import type { Organisation } from './api/organisation.ts';
import type { Locale } from './i18n/locale.ts';
import type { Strings } from './i18n/strings.ts';

declare global {
  namespace App {
    // Astro reads this interface by merging; a type would not merge.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface Locals {
      /** Language of the page. */
      locale: Locale;
      /** Every string of the interface in that language. */
      t: Strings;
      /** The association, read once per page; never rejects. */
      organisation: () => Promise<Organisation | null>;
      /** The visitor's address, from the server. */
      visitor?: string;
      /** True for a form that did not come from a page of ours: it is shown, never sent on. */
      isForeign?: boolean;
      /** How the page is asked for, from the server: Astro's own request knows few methods. */
      method?: string;
      /** Why no page answers the request, and what may be opened instead. */
      refusal?: {
        status: 400 | 404 | 405 | 413 | 503;
        path: string;
        /** More was asked for than can be done: the page is the same for all who are told so. */
        busy?: 'reading' | 'sending';
      };
      /** By what the lines of this request are found in the logs, from the server. */
      requestId?: string;
      /** The state of the cms the page is made for, from the server. */
      revision?: string;
      /** A value that is another one whenever the association is, while the cms vouches for it. */
      organisationState?: string;
      /** What the server is told of the page. */
      note?: Note;
      /** The address visitors type, without a final slash. */
      siteOrigin: string;
    }
  }
}

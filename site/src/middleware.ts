import { defineMiddleware } from 'astro:middleware';

import { withinDeadline } from './api/deadline.ts';
import { environment } from './api/environment.ts';
import { organisationForLayout } from './api/organisation.ts';
import { isLocale, localeOfPath } from './i18n/locale.ts';
import { stringsOf } from './i18n/strings.ts';

/** Gives every page its language, its strings and the association; nothing is authorised here. */
export const onRequest = defineMiddleware((context, next) => {
  const { locals, params, url } = context;
  const locale = localeOfPath(url.pathname);
  locals.locale = locale;
  locals.t = stringsOf(locale);
  locals.siteOrigin = environment.siteOrigin;
  let organisation: ReturnType<App.Locals['organisation']> | undefined;
  // Asked for by the first component that shows it; robots.txt never does.
  locals.organisation = () => (organisation ??= organisationForLayout(locale));
  if (params['locale'] !== undefined && !isLocale(params['locale'])) {
    return new Response(null, { status: 404 });
  }
  return withinDeadline(next);
});

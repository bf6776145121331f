import { defineMiddleware } from 'astro:middleware';

import { withinDeadline } from './api/deadline.ts';
import { environment } from './api/environment.ts';
import { knownOrganisation, organisationForLayout } from './api/organisation.ts';
import { isLocale, localeOfPath } from './i18n/locale.ts';
import { stringsOf } from './i18n/strings.ts';
import { READING } from './layout/reading.ts';

/** The pages that take a form; every other is only read. */
const FORM_ROUTES = new Set([
  '/[locale]/[cases]/new',
  '/[locale]/[cases]/received',
  '/[locale]/surveys/[slug]',
  '/[locale]/track',
  '/[locale]/track/case',
]);

/** What is shown when no page can be: it must be there whatever befalls the cms. */
const FAULT_ROUTES = new Set(['/404', '/500']);

/** Gives every page its language, its strings and the association; nothing is authorised here. */
export const onRequest = defineMiddleware((context, next) => {
  const { locals, params, url, routePattern, request } = context;
  const locale = localeOfPath(locals.refusal?.path ?? url.pathname);
  locals.locale = locale;
  locals.t = stringsOf(locale);
  locals.siteOrigin = environment.siteOrigin;
  let organisation: ReturnType<App.Locals['organisation']> | undefined;
  // Asked for by the first component that shows it; robots.txt never does.
  locals.organisation = () => (organisation ??= organisationForLayout(locale));
  if (FAULT_ROUTES.has(routePattern)) {
    locals.organisation = () => Promise.resolve(knownOrganisation());
    return next();
  }
  if (params['locale'] !== undefined && !isLocale(params['locale'])) {
    return new Response(null, { status: 404 });
  }
  const allowed = FORM_ROUTES.has(routePattern) ? [...READING, 'POST'] : READING;
  if (!allowed.includes(locals.method ?? request.method)) {
    return new Response(null, { status: 405, headers: { Allow: allowed.join(', ') } });
  }
  const { requestId = crypto.randomUUID(), revision = '', note = { isIncomplete: false } } = locals;
  const { organisationState } = locals;
  const isForm = request.method === 'POST';
  return withinDeadline(next, { isForm, requestId, revision, organisationState, note });
});

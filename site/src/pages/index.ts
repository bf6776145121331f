import type { APIRoute } from 'astro';

import { defaultLocale } from '../i18n/locale.ts';

/** The bare address leads to the Arabic front page. */
export const GET: APIRoute = ({ redirect }) => redirect(`/${defaultLocale}`, 302);

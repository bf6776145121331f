/**
 * What a browser keeps between a form and what follows it. Two short-lived cookies of this site
 * alone, which no script can read: a random mark, by which the same words sent twice are known, and
 * the encrypted receipt code, so that a receipt or a case can be reloaded and come back to without
 * the code standing in an address.
 */
import type { AstroCookies } from 'astro';

import type { CaseKind } from '../api/caseKinds.ts';
import { environment } from '../api/environment.ts';
import { decrypt, encrypt } from './encryption.ts';

/** Over https a name browsers take from this host alone. */
const isSecure = environment.siteOrigin.startsWith('https:');
const GUARD = isSecure ? '__Host-' : '';

const MARK = `${GUARD}form`;
/** The same words from the same browser are one case for a day. */
const MARK_SECONDS = 24 * 60 * 60;
const CODE_SECONDS = 30 * 60;
const SHAPE = /^[\w-]{22}$/;

const common = {
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure,
} as const;

/** Which page a code is kept for: the receipt of a kind of case, or the case itself. */
export type Kept = CaseKind | 'case';

/** The browser's mark; null when it keeps no cookies or has not been shown a form. */
export function markOf(cookies: AstroCookies): string | null {
  const mark = cookies.get(MARK)?.value ?? '';
  return SHAPE.test(mark) ? mark : null;
}

/** Gives a browser that is shown a form its mark. */
export function markBrowser(cookies: AstroCookies): void {
  if (markOf(cookies) !== null) return;
  const mark = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url');
  cookies.set(MARK, mark, { ...common, maxAge: MARK_SECONDS });
}

/** A new mark, when the cms knows the old one from other words. */
export function renewMark(cookies: AstroCookies): void {
  cookies.delete(MARK, common);
}

/** Keeps a receipt code for the next page. */
export function keepCode(
  cookies: AstroCookies,
  { page, code }: { page: Kept; code: string },
): void {
  const until = new Date(Date.now() + CODE_SECONDS * 1000);
  const encrypted = encrypt(code, { boundTo: page, until });
  cookies.set(nameOf(page), encrypted, { ...common, maxAge: CODE_SECONDS });
}

/** The receipt code kept for a page, or null. */
export function keptCode(cookies: AstroCookies, page: Kept): string | null {
  const encrypted = cookies.get(nameOf(page))?.value ?? '';
  return decrypt(encrypted, { boundTo: page, now: new Date() });
}

/** Forgets a receipt code, for whoever shares a device. */
export function forgetCode(cookies: AstroCookies, page: Kept): void {
  cookies.delete(nameOf(page), common);
}

function nameOf(page: Kept): string {
  return GUARD + (page === 'case' ? 'case' : `receipt-${page}`);
}

import type { IncomingMessage } from 'node:http';

import type { Environment } from '../src/api/environment.ts';

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;

/** Most addresses the log tells of one by one: anybody can name another. */
const MOST_TOLD = 20;

/**
 * Whether a form comes from one of our own pages. Browsers name the origin of every form they
 * send; a request without one was not made by a page.
 * @param siteOrigins the addresses visitors type; on this machine loopback names are as good
 */
export function isOwnForm(request: IncomingMessage, siteOrigins: readonly string[]): boolean {
  const { origin, host = '' } = request.headers;
  const fetchSite = request.headers['sec-fetch-site'];
  if (fetchSite === 'cross-site' || fetchSite === 'same-site') return false;
  if (origin === undefined) return false;
  return siteOrigins.includes(origin) || (LOOPBACK.test(host) && origin === `http://${host}`);
}

/**
 * What the log says of refused forms. A form from the very address that was asked for is one of our
 * own, from an address SITE_ORIGIN does not name: that is told once for each, with the remedy.
 * @returns what to log of a refused form
 */
export function foreignFormTeller(siteOrigins: readonly string[]) {
  const told = new Set<string>();
  return ({ headers }: IncomingMessage): object | null => {
    const { origin = 'none', host = '' } = headers;
    const named = origin.slice(0, 200);
    if (!isOrigin(named) || new URL(named).host !== host || siteOrigins.includes(named)) {
      return { msg: 'a form from elsewhere was refused', origin: named, siteOrigins };
    }
    if (told.has(named) || told.size >= MOST_TOLD) return null;
    told.add(named);
    const remedy = [...siteOrigins.filter((one) => !isLoopback(one)), named].join();
    return {
      msg: `SITE_ORIGIN does not name ${named}, the address visitors use, so their forms are refused; if it is yours, set SITE_ORIGIN=${remedy}`,
      ar: `لا يذكر SITE_ORIGIN العنوان ${named} الذي يستخدمه الزوار، فتُرفض نماذجهم؛ إن كان عنوانكم فاضبطوا SITE_ORIGIN=${remedy}`,
    };
  };
}

/**
 * What the log says at the start when nobody else could send a form: the site listens to other
 * machines, and knows itself by an address of this one only.
 */
export function loopbackNote({ host, siteOrigins }: Environment): object | null {
  const isPublic = host !== undefined && !LOOPBACK.test(host) && host !== '::1';
  if (!isPublic || !siteOrigins.every(isLoopback)) return null;
  return {
    msg: 'SITE_HOST is open to other machines but SITE_ORIGIN names only this one: forms from others are refused until SITE_ORIGIN names the address visitors use',
    ar: 'SITE_HOST مفتوح لأجهزة أخرى، وSITE_ORIGIN لا يذكر إلا هذا الجهاز: تُرفض نماذج الأجهزة الأخرى حتى يذكر SITE_ORIGIN العنوان الذي يستخدمه الزوار',
  };
}

function isLoopback(origin: string): boolean {
  return LOOPBACK.test(new URL(origin).host);
}

function isOrigin(value: string): boolean {
  return URL.parse(value)?.origin === value;
}

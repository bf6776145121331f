import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The address a request came from.
 * @param proxies how many proxies of one's own append an address to `X-Forwarded-For`; what stands
 *   before their entries a visitor can invent
 */
export function visitorOf(request: IncomingMessage, proxies: number): string {
  const direct = request.socket.remoteAddress ?? '';
  if (proxies === 0) return direct;
  const header = request.headers['x-forwarded-for'];
  const list = Array.isArray(header) ? header.join(',') : (header ?? '');
  const told = list.split(',').at(-proxies)?.trim() ?? '';
  return isIP(told) === 0 ? direct : told;
}

/**
 * What the log says, once, when a proxy stands before the site and is not believed: everybody behind
 * it then counts as one visitor.
 * @returns what to log of a request, or null
 */
export function proxyTeller(proxies: number): (request: IncomingMessage) => object | null {
  let isTold = proxies > 0;
  return ({ headers }) => {
    if (isTold || headers['x-forwarded-for'] === undefined) return null;
    isTold = true;
    return {
      level: 40,
      msg: 'a request came through a proxy, but SITE_TRUST_PROXY is not set, so all visitors count as one; if the proxy is yours, set SITE_TRUST_PROXY=true, or the number of your proxies in a row',
      ar: 'جاء طلب عبر وسيط ولم يُضبط SITE_TRUST_PROXY، فيُعدّ الزوار كلهم زائرًا واحدًا؛ إن كان الوسيط لكم فاضبطوا SITE_TRUST_PROXY=true، أو عدد وسطائكم المتتابعين',
    };
  };
}

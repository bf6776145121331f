import { localeOfPath } from '../src/i18n/locale.ts';
import { stringsOf } from '../src/i18n/strings.ts';
import type { ReadyPage } from './pageCache.ts';
import { bytesOf } from './pageCache.ts';
import type { Rendered } from './render.ts';

/** An outage that lasts longer is told instead: what is shown then might long be withdrawn. */
const OLDEST_MS = 24 * 60 * 60 * 1000;

const MAIN = /<main [^>]*>/;

/**
 * A page of before, for the time the cms says nothing, with words that say how it is to be taken.
 * @returns null when it is too old to be shown
 */
export function keptPage(
  page: ReadyPage,
  { path, now = Date.now() }: { path: string; now?: number },
): Rendered | null {
  const age = Math.max(0, now - page.madeAt);
  if (age > OLDEST_MS) return null;
  const { contentType } = page;
  const headers = { age: String(Math.floor(age / 1000)) };
  const body = bytesOf(page);
  if (!contentType.startsWith('text/html')) return { status: 200, contentType, headers, body };
  const { keptPage: words } = stringsOf(localeOfPath(path)).site;
  const notice = `<p class="notice" role="status" data-kept>${words}</p>`;
  const html = body.toString('utf8').replace(MAIN, (main) => `${main}${notice}`);
  return { status: 200, contentType, headers, body: Buffer.from(html) };
}

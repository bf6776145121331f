import type { AstroCookies } from 'astro';

import type { CaseKind } from '../api/caseKinds.ts';
import { forgetCode, keptCode } from './kept.ts';
import type { Receipt } from './receipt.ts';
import { readReceipt } from './receipt.ts';

/** What a receipt's own address shows, or where the browser is sent. */
export type ReceivedView =
  | { step: 'left'; to: string }
  | { step: 'gone'; status: 404 }
  | { step: 'receipt'; status: 200; receipt: Receipt; isAgain: boolean };

type Visit = { request: Request; url: URL; locals: App.Locals; cookies: AstroCookies };

/** Shows the receipt this browser keeps for a while; anything posted takes it off the device. */
export async function serveReceived(kind: CaseKind, visit: Visit): Promise<ReceivedView> {
  const { request, url, locals, cookies } = visit;
  if (request.method === 'POST' && locals.isForeign !== true) {
    forgetCode(cookies, kind);
    return { step: 'left', to: `/${locals.locale}/track` };
  }
  const code = keptCode(cookies, kind);
  if (code === null) return { step: 'gone', status: 404 };
  const receipt = await readReceipt(code, locals);
  if (receipt.isGone) return { step: 'left', to: `/${locals.locale}/track` };
  return { step: 'receipt', status: 200, receipt, isAgain: url.searchParams.has('again') };
}

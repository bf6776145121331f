import type { Locale } from '../i18n/locale.ts';
import { environment } from './environment.ts';

/** Who sends a form, as far as the cms needs to know. */
export type Sender = {
  locale: Locale;
  /** The visitor's address; used by the cms for rate limits, never stored with a case. */
  visitor: string;
  /** The same for the same words from the same form, so that sending them twice files them once. */
  idempotencyKey: string;
  /** The solved puzzle, or null from a browser without JavaScript. */
  proof: string | null;
  /** The field people do not see; anything in it came from a program. */
  website: string;
};

/** The headers by which this site speaks for a visitor. */
export function senderHeaders(
  sender: Pick<Sender, 'visitor' | 'proof'> & { idempotencyKey?: string },
): Record<string, string> {
  const headers = visitorHeaders(sender.visitor);
  if (sender.idempotencyKey !== undefined) headers['Idempotency-Key'] = sender.idempotencyKey;
  if (sender.proof === null && environment.frontKey !== undefined) {
    headers['X-Feedback-Proof'] = 'none';
  }
  return headers;
}

/** Names the visitor, so that limits count visitors and not this site; empty without the key. */
export function visitorHeaders(visitor: string): Record<string, string> {
  if (environment.frontKey === undefined) return {};
  return { 'X-Feedback-Front': environment.frontKey, 'X-Feedback-Visitor': visitor };
}

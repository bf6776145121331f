import { createHash } from 'node:crypto';

import type { Failure } from '../api/answer.ts';
import type { Sender } from '../api/sender.ts';
import { plural } from '../i18n/numbers.ts';
import type { Words } from '../i18n/strings.ts';
import { readText } from './formText.ts';

const TOKEN = /^[\w-]{16,128}$/;

/** Why a form could not be sent: what the cms said, or what the site saw before asking it. */
export type FormFailure = Failure | { kind: 'foreign' | 'unreadable' };

/** The posted fields of a request, or null when the body cannot be read. */
export async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

/** What a form is known by when it is sent twice: the posted token, else a new one. */
export function tokenOf(form: FormData | null): string {
  const posted = form === null ? '' : readText(form, 'idempotencyKey');
  return TOKEN.test(posted) ? posted : crypto.randomUUID();
}

/**
 * The key against double sending. It covers the words themselves: the same ones sent again are
 * known again, and other words are never refused because of what was sent before.
 * @param token what the form, or the browser, is known by
 */
export function keyOf(token: string, content: unknown): string {
  const text = JSON.stringify([token, content]);
  return createHash('sha256').update(text).digest('base64url');
}

/** Who sent a form. */
export function senderOf(
  form: FormData,
  { idempotencyKey, locals }: { idempotencyKey: string; locals: App.Locals },
): Sender {
  const proof = readText(form, 'proof');
  return {
    locale: locals.locale,
    visitor: locals.visitor ?? '',
    idempotencyKey,
    proof: proof === '' ? null : proof,
    website: readText(form, 'website'),
  };
}

/** Tells a browser that has sent too much when it may send again. */
export function tellWhen(headers: Headers, failure: FormFailure | null): void {
  if (failure?.kind === 'tooMany') headers.set('Retry-After', String(failure.retryAfterSeconds));
}

/** The status of a form that comes back to the person. */
export function formStatus(failure: FormFailure): number {
  switch (failure.kind) {
    case 'invalid':
    case 'notFound':
    case 'refused':
      return 422;
    case 'tooMany':
      return 429;
    case 'proof':
    case 'foreign':
      return 403;
    case 'conflict':
      return 409;
    case 'tooLarge':
      return 413;
    case 'unavailable':
      return 503;
    case 'unreadable':
      return 400;
  }
}

/**
 * A refusal of fields that the form does not show, such as the trap, is one of the form as a whole:
 * otherwise nothing would say why it was not sent.
 * @param found the faults that have a field to point at
 */
export function failureToShow(failure: Failure, found: readonly unknown[]): Failure {
  return failure.kind === 'invalid' && found.length === 0 ? { kind: 'refused' } : failure;
}

/** What went wrong with sending, in words; null when the fields' own errors say it. */
export function failureText({ locale, t }: Words, failure: FormFailure): string | null {
  switch (failure.kind) {
    case 'invalid':
      return failure.fields.length === 0 ? t.feedback.failures.refused : null;
    case 'tooMany': {
      const count = Math.max(1, Math.ceil(failure.retryAfterSeconds / 60));
      const wait = plural(locale, { count, forms: t.feedback.minutes });
      return t.feedback.failures.tooMany(wait);
    }
    case 'notFound':
    case 'refused':
      return t.feedback.failures.refused;
    case 'unavailable':
    case 'proof':
    case 'conflict':
    case 'tooLarge':
    case 'foreign':
    case 'unreadable':
      return t.feedback.failures[failure.kind];
  }
}

import type { Failure } from '../api/answer.ts';
import type { Sender } from '../api/sender.ts';
import { plural } from '../i18n/numbers.ts';
import type { Words } from '../i18n/strings.ts';
import { readText } from './formText.ts';

const KEY = /^[\w-]{16,128}$/;

/** The posted fields of a request, or null when the body cannot be read. */
export async function readForm(request: Request): Promise<FormData | null> {
  try {
    return await request.formData();
  } catch {
    return null;
  }
}

/** The key that makes sending a form twice file it once: the posted one, else a new one. */
export function idempotencyKeyOf(form: FormData | null): string {
  const posted = form === null ? '' : readText(form, 'idempotencyKey');
  return KEY.test(posted) ? posted : crypto.randomUUID();
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

/** The status of a form that comes back to the person. */
export function formStatus(failure: Failure | null): number {
  switch (failure?.kind) {
    case undefined:
    case 'invalid':
    case 'notFound':
    case 'refused':
      return 422;
    case 'tooMany':
      return 429;
    case 'proof':
      return 403;
    case 'conflict':
      return 409;
    case 'tooLarge':
      return 413;
    case 'unavailable':
      return 503;
  }
}

/**
 * A refusal of fields that the form does not show, such as the trap, is one of the form as a whole:
 * otherwise nothing would say why it was not sent.
 * @param found the faults that have a field to point at
 */
export function sayable(failure: Failure, found: readonly unknown[]): Failure {
  return failure.kind === 'invalid' && found.length === 0 ? { kind: 'refused' } : failure;
}

/** What went wrong with sending, in words; null when the fields' own errors say it. */
export function troubleOf({ locale, t }: Words, failure: Failure): string | null {
  switch (failure.kind) {
    case 'invalid':
      return failure.fields.length === 0 ? t.feedback.trouble.refused : null;
    case 'tooMany': {
      const minutes = Math.max(1, Math.ceil(failure.retryAfterSeconds / 60));
      return t.feedback.trouble.tooMany(
        plural(locale, { count: minutes, forms: t.feedback.minutes }),
      );
    }
    case 'notFound':
    case 'refused':
      return t.feedback.trouble.refused;
    case 'unavailable':
    case 'proof':
    case 'conflict':
    case 'tooLarge':
      return t.feedback.trouble[failure.kind];
  }
}

import { createHash } from 'node:crypto';

/** The tag of an answer, made of its bytes; weak, as it is the same in every encoding. */
export function etagOf(body: Buffer | string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

/**
 * Whether who asks has the answer already.
 * @param given the tags of those he has: `If-None-Match`
 */
export function isKnown(given: string | null | undefined, etag: string): boolean {
  const known = withoutWeakness(etag);
  return given?.split(',').some((one) => withoutWeakness(one.trim()) === known) ?? false;
}

function withoutWeakness(etag: string): string {
  return etag.replace(/^W\//, '');
}

import type { Failure } from '../api/answer.ts';

/** The HTTP status of a page that could not be shown. */
export function statusOf(kind: Failure['kind']): 404 | 503 {
  return kind === 'notFound' ? 404 : 503;
}

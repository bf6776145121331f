import type { PayloadHandler, PayloadRequest } from 'payload';

import { errorResponse, FeedbackError } from './errors.ts';
import { readerLocale } from './readerLocale.ts';

/** A JSON answer that no cache keeps. */
export function jsonAnswer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}

/**
 * A handler whose refusals become translated JSON answers. What was not foreseen is logged
 * without its message, which may quote a query and with it what a person wrote.
 */
export function answering(handle: (req: PayloadRequest) => Promise<Response>): PayloadHandler {
  return async (req) => {
    const locale = readerLocale(req.headers.get('accept-language'));
    try {
      return await handle(req);
    } catch (error) {
      if (error instanceof FeedbackError) return errorResponse(error, locale);
      req.payload.logger.error({
        msg: 'A feedback endpoint failed',
        path: req.pathname,
        fault: anonymousFault(error),
      });
      return errorResponse(new FeedbackError('internal'), locale);
    }
  };
}

/** An error without its message, which may quote what a person wrote. */
export function anonymousFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? '').split(/\n\s+at /).slice(1, 12);
  const cause = error.cause instanceof Error ? anonymousFault(error.cause) : undefined;
  return { name: error.name, code: 'code' in error ? error.code : undefined, frames, cause };
}

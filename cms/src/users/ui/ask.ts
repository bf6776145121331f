import { z } from 'zod';

/** Payload's own form of a refusal, which names the field. */
const faultSchema = z.object({
  errors: z.tuple([
    z.object({ data: z.object({ errors: z.tuple([z.object({ message: z.string() })]) }) }),
  ]),
});
const refusalSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }).catchall(z.unknown()),
});

/** What was answered, or why not; a refusal without a code is none of the cms's own. */
export type Outcome<T> =
  | { answer: T }
  | { code: string; message: string | null; page: string | null; ticket: string | null };

/**
 * Asks for an account's matter.
 * @param body sent as JSON; without one the request reads
 */
export async function ask<T>(
  path: string,
  { schema, body, language }: { schema: z.ZodType<T>; body?: unknown; language: string },
): Promise<Outcome<T>> {
  const response = await fetch(`/api/users/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => null);
  const said: unknown = await response?.json().catch(() => null);
  const answer = schema.safeParse(said);
  if (response?.ok === true && answer.success) return { answer: answer.data };
  const refusal = refusalSchema.safeParse(said).data?.error;
  return {
    code: refusal?.code ?? 'none',
    message: refusal?.message ?? faultOf(said),
    page: z.string().catch('').parse(refusal?.['page']) || null,
    ticket: z.string().catch('').parse(refusal?.['ticket']) || null,
  };
}

function faultOf(said: unknown): string | null {
  return faultSchema.safeParse(said).data?.errors[0].data.errors[0].message ?? null;
}

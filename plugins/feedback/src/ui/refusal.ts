import { z } from 'zod';

import type { DeskCase } from '../cases/deskCase.ts';
import { deskCaseSchema } from '../cases/deskCase.ts';

const refusalSchema = z.object({
  error: z.object({
    message: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    reasons: z.array(z.string()).optional(),
    /** The case as it stands, when the action was meant for an older one. */
    case: deskCaseSchema.optional().catch(undefined),
  }),
});

/** The present case that comes with a refusal. */
export function presentCase(body: unknown): DeskCase | null {
  return refusalSchema.safeParse(body).data?.error.case ?? null;
}

/** What a refused request says, in one line. */
export function refusalText(body: unknown, fallback: string): string {
  const refusal = refusalSchema.safeParse(body).data?.error;
  if (!refusal) return fallback;
  const fields = (refusal.fields ?? []).map(({ message }) => message);
  return [refusal.message, ...fields].join(' ');
}

import { z } from 'zod';

import { keysOf } from '../../core/keysOf.ts';
import { EVENTS, STATES } from '../states.ts';

const answerSchema = z.object({
  state: z.enum(keysOf(STATES)),
  textHash: z.string(),
  act: z.object({
    meeting: z.string().nullable(),
    resolutionNumber: z.string().nullable(),
    effectiveFrom: z.string().nullable(),
  }),
  edition: z.object({ number: z.number(), url: z.url() }).nullable(),
  events: z.array(z.object({ event: z.enum(keysOf(EVENTS)), reasons: z.array(z.string()) })),
});
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });
const meetingSchema = z.object({ id: z.string(), title: z.string().min(1) });
const meetingsSchema = z.object({ docs: z.array(z.unknown()), nextPage: z.number().nullish() });

export type Answer = z.infer<typeof answerSchema>;

/** What a person says with an event. */
export type Press = { reason?: string; act?: Answer['act'] };

/** What may be done with a policy; null when the server does not answer. */
export async function readAnswer(id: number | string): Promise<Answer | null> {
  const response = await fetch(`/api/policies/${String(id)}/transitions`).catch(() => null);
  if (response?.ok !== true) return null;
  return answerSchema.safeParse(await response.json()).data ?? null;
}

/** All meetings that have a name, the newest first, to choose the one that approved the policy. */
export async function readMeetings(page = 1): Promise<{ id: string; title: string }[]> {
  const address = `/api/meetings?limit=100&page=${String(page)}&sort=-gregorianDate&depth=0`;
  const response = await fetch(address).catch(() => null);
  if (response?.ok !== true) return [];
  const { docs, nextPage } = meetingsSchema.safeParse(await response.json()).data ?? { docs: [] };
  const named = docs.flatMap((row) => meetingSchema.safeParse(row).data ?? []);
  return nextPage ? [...named, ...(await readMeetings(nextPage))] : named;
}

/** @returns null when the event happened, else the refusal's words, empty without an answer */
export async function postEvent(
  address: string,
  body: Press & { textHash: string },
): Promise<string | null> {
  const response = await fetch(`/api/policies/${address}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response === null) return '';
  if (response.ok) return null;
  return refusalSchema.safeParse(await response.json().catch(() => null)).data?.error.message ?? '';
}

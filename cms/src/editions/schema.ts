import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import type { Commitment, Provision } from '../core/provision.ts';
import { PROVISION_KINDS } from '../core/provision.ts';

const line = z.string().max(2_000);

/** A provision tree as stored: what an editor or an importer may hand in. */
const provisionSchema: z.ZodType<Provision> = z.object({
  anchor: z.string().regex(/^[a-z][a-z0-9-]{0,120}$/),
  kind: z.enum(keysOf(PROVISION_KINDS)),
  label: line.nullable(),
  heading: line.nullable(),
  text: z.string().max(100_000),
  get children() {
    return z.array(provisionSchema).max(2_000);
  },
});

export const provisionsSchema = z
  .array(provisionSchema)
  .max(2_000)
  .refine(hasUniqueAnchors, { message: 'anchors must be unique' });

/** One provision in English, with the hash of the Arabic provision it was made from. */
const translatedProvisionSchema = z.object({
  label: line.nullable(),
  heading: line.nullable(),
  text: z.string().max(100_000),
  madeFrom: z.string().max(64),
});

/** English provisions by anchor. */
export const translationSchema = z.record(z.string().max(121), translatedProvisionSchema);

export const commitmentSchema: z.ZodType<Commitment> = z.object({
  kind: z.enum(['reply', 'decision']),
  bound: z.enum(['max', 'min']),
  amount: z.number().int().min(1).max(3_650),
  unit: z.enum(['workingDays', 'days', 'weeks', 'months']),
  from: z.enum(['receipt', 'completion']),
  anchor: z.string().max(121),
});

export const commitmentsSchema = z.array(commitmentSchema).max(100);

/** The board's act, by value: an edition keeps it whatever later happens to the meeting. */
export const approvalSchema = z.object({
  body: z.enum(['board', 'generalAssembly']),
  meetingNumber: z.string().nullable(),
  term: z.string().nullable(),
  minutesNumber: z.string().nullable(),
  resolutionNumber: z.string().nullable(),
  date: z.object({
    gregorian: z.iso.date().nullable(),
    hijri: z.string().nullable(),
    weekday: z.number().int().min(0).max(6).nullable(),
    asWritten: z.string().nullable(),
  }),
  signatories: z.array(z.object({ name: z.string(), role: z.string().nullable() })),
});

export type TranslatedProvision = z.infer<typeof translatedProvisionSchema>;
export type Translation = z.infer<typeof translationSchema>;
export type Approval = z.infer<typeof approvalSchema>;

function hasUniqueAnchors(provisions: Provision[]): boolean {
  const seen = new Set<string>();
  function visit(list: Provision[]): boolean {
    return list.every((provision) => {
      if (seen.has(provision.anchor)) return false;
      seen.add(provision.anchor);
      return visit(provision.children);
    });
  }
  return visit(provisions);
}

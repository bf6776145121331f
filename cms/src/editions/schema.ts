import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import type { Commitment, Provision } from '../core/provision.ts';
import { PROVISION_KINDS } from '../core/provision.ts';

/** Characters of a label or heading, and of the text of one provision. */
export const LONGEST_LINE = 2_000;
export const LONGEST_TEXT = 100_000;

const line = z.string().max(LONGEST_LINE);

/** A provision tree as stored: what an editor or an importer may hand in. */
const provisionSchema: z.ZodType<Provision> = z.object({
  anchor: z.string().regex(/^[a-z][a-z0-9-]{0,120}$/),
  kind: z.enum(keysOf(PROVISION_KINDS)),
  label: line.nullable(),
  heading: line.nullable(),
  text: z.string().max(LONGEST_TEXT),
  get children() {
    return z.array(provisionSchema).max(2_000);
  },
});

/** A tree that is being written: its texts may be longer than what can be submitted. */
export const draftProvisionsSchema: z.ZodType<Provision[]> = z.array(
  z.object({
    anchor: z.string(),
    kind: z.enum(keysOf(PROVISION_KINDS)),
    label: z.string().nullable(),
    heading: z.string().nullable(),
    text: z.string(),
    get children() {
      return draftProvisionsSchema;
    },
  }),
);

export const provisionsSchema = z
  .array(provisionSchema)
  .max(2_000)
  .refine(hasUniqueAnchors, { message: 'anchors must be unique' });

/** One provision in English, with the hash of the Arabic provision it was made from. */
const translatedProvisionSchema = z.object({
  label: line.nullable(),
  heading: line.nullable(),
  text: z.string().max(LONGEST_TEXT),
  madeFrom: z.string().max(64),
});

/** English that is being written; see {@link draftProvisionsSchema}. */
export const draftTranslationSchema = z.record(
  z.string(),
  z.object({
    label: z.string().nullable(),
    heading: z.string().nullable(),
    text: z.string(),
    madeFrom: z.string(),
  }),
);

/** English provisions by anchor. */
export const translationSchema = z.record(z.string().max(121), translatedProvisionSchema);

/** Units of a commitment's period, and commitments of one policy, at most. */
export const LONGEST_PERIOD = 3_650;
export const MOST_COMMITMENTS = 100;

const commitmentShape = z.object({
  kind: z.enum(['reply', 'decision']),
  bound: z.enum(['max', 'min']),
  amount: z.number().int().min(1).max(LONGEST_PERIOD),
  unit: z.enum(['workingDays', 'days', 'weeks', 'months']),
  from: z.enum(['receipt', 'completion']),
  anchor: z.string().max(121),
});

const commitmentSchema: z.ZodType<Commitment> = commitmentShape;

export const commitmentsSchema = z.array(commitmentSchema).max(MOST_COMMITMENTS);

/** Commitments that are being written: a period may be missing, or beyond what can be submitted. */
export const draftCommitmentsSchema = z.array(
  commitmentShape.extend({ amount: z.number().nullable() }),
);

export type DraftCommitment = z.infer<typeof draftCommitmentsSchema>[number];

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

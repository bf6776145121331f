import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import type { Commitment, Provision } from '../core/provision.ts';
import { PROVISION_KINDS } from '../core/provision.ts';

/** Characters of a label or heading, and of the text of one provision. */
export const LONGEST_LINE = 2_000;
export const LONGEST_TEXT = 100_000;

/** Provisions of one text, and those within one of them. */
const MOST_PROVISIONS = 2_000;

/** How long the parts of a provision may be, and how many it may hold. */
type Bounds = Record<'anchor' | 'line' | 'text' | 'madeFrom', z.ZodString> & { most: number };

const BOUNDED: Bounds = {
  anchor: z.string().regex(/^[a-z][a-z0-9-]{0,120}$/),
  line: z.string().max(LONGEST_LINE),
  text: z.string().max(LONGEST_TEXT),
  madeFrom: z.string().max(64),
  most: MOST_PROVISIONS,
};

/** For what is being written: it may be longer than what can be submitted, and is shown all the same. */
const UNBOUNDED: Bounds = {
  anchor: z.string(),
  line: z.string(),
  text: z.string(),
  madeFrom: z.string(),
  most: Infinity,
};

/** A provision with those within it. */
function provisionOf({ anchor, line, text, most }: Bounds): z.ZodType<Provision> {
  const schema: z.ZodType<Provision> = z.object({
    anchor,
    kind: z.enum(keysOf(PROVISION_KINDS)),
    label: line.nullable(),
    heading: line.nullable(),
    text,
    get children() {
      return z.array(schema).max(most);
    },
  });
  return schema;
}

/** One provision in English, with the hash of the Arabic provision it was made from. */
function translatedOf({ line, text, madeFrom }: Bounds) {
  return z.object({ label: line.nullable(), heading: line.nullable(), text, madeFrom });
}

/** A provision tree as stored: what an editor or an importer may hand in. */
export const provisionsSchema = z
  .array(provisionOf(BOUNDED))
  .max(MOST_PROVISIONS)
  .refine(hasUniqueAnchors, { message: 'anchors must be unique' });

export const draftProvisionsSchema = z.array(provisionOf(UNBOUNDED));

const translatedProvisionSchema = translatedOf(BOUNDED);

/** English provisions by anchor. */
export const translationSchema = z.record(z.string().max(121), translatedProvisionSchema);

export const draftTranslationSchema = z.record(z.string(), translatedOf(UNBOUNDED));

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

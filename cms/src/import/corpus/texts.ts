import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Invented policy texts with what a person read in them, in the forms that texts of nine countries have. */
const FOLDER = path.resolve(import.meta.dirname, '../../../../tests/fixtures/policy-texts');

const scalar = z.union([z.string(), z.number(), z.null()]);
const value = z.union([scalar, z.object({ anyOf: z.array(scalar) })]);
const warning = z.union([z.string(), z.array(z.string())]);
const commitment = z.object({
  kind: z.string(),
  bound: z.string(),
  amount: z.number(),
  unit: z.string(),
  from: z.string(),
});
const approval = z.object({
  meetingNumber: value.optional(),
  term: value.optional(),
  minutesNumber: value.optional(),
  resolutionNumber: value.optional(),
  date: z.record(z.string(), value).optional(),
  signatoryCount: z.number().optional(),
  signatories: z.array(z.object({ name: value, role: value })).optional(),
});
const provision = z.object({
  label: value.optional(),
  heading: value.optional(),
  get children() {
    return z.union([z.number(), z.array(provision)]).optional();
  },
});

const expectation = z.strictObject({
  /** "either" of a text that may be no policy; nothing is refused for that. */
  accepted: z.union([z.boolean(), z.string()]),
  title: value.optional(),
  organisation: value.optional(),
  licenceNumber: value.optional(),
  replaces: value.optional(),
  approval: approval.nullable().optional(),
  approvalBody: value.optional(),
  effectiveFrom: value.optional(),
  readFrom: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
  provisions: z.array(provision).optional(),
  articles: z.array(z.number()).optional(),
  articleHeadings: z.record(z.string(), value).default({}),
  articleChildren: z.record(z.string(), z.number()).default({}),
  chapter: z.object({ label: z.string(), heading: value, children: z.number() }).optional(),
  chapters: z.array(z.tuple([z.string(), value, z.number().nullable()])).default([]),
  headings: z.array(z.string()).default([]),
  labels: z.array(z.string()).default([]),
  contains: z.array(z.string()).default([]),
  inOrder: z.array(z.string()).default([]),
  absent: z.array(z.string()).default([]),
  commitments: z.array(commitment).optional(),
  warnings: z.array(warning).default([]),
  notWarnings: z.array(z.string()).default([]),
});

export type Value = z.infer<typeof value>;
export type Expectation = z.infer<typeof expectation>;
export type ExpectedProvision = z.infer<typeof provision>;

export type CorpusText = { name: string; source: string; expected: Expectation };

/** Every text of the corpus, by name. */
export function corpusTexts(): CorpusText[] {
  const files = readdirSync(FOLDER).sort();
  return files
    .filter((file) => !file.endsWith('.json'))
    .map((file) => {
      const name = file.replace(/\.\w+$/, '');
      const facts: unknown = JSON.parse(
        readFileSync(path.join(FOLDER, `${name}.expected.json`), 'utf8'),
      );
      return {
        name,
        source: readFileSync(path.join(FOLDER, file), 'utf8'),
        expected: expectation.parse(facts),
      };
    });
}

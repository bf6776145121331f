import type { Endpoint, PayloadRequest } from 'payload';
import type { ZodType } from 'zod';

import type { IsoDate } from '../core/dates.ts';
import { answer, PolicyError } from '../core/policyError.ts';
import { readDay } from '../core/readDay.ts';
import { editionOn, placeInTime } from '../editions/inTime.ts';
import { readEdition, readEditionHeads } from '../editions/read.ts';
import { slugSchema } from '../editions/slug.ts';
import { publicOrganisation } from '../organisation/read.ts';
import { todayOf } from '../organisation/today.ts';
import type { PolicySummary } from './answers.ts';
import { CONTRACTS } from './answers.ts';
import { policyAt, summaryOf } from './policyAnswers.ts';
import { readRevision } from './revision.ts';

const { edition: editionSchema } = CONTRACTS.policy.query.shape;

/**
 * The public read API, all GET, all of sealed editions only: `/api/public/organisation`,
 * `/policies`, `/policies/:slug` with `?edition=` or `?on=`, `/revision`. 404 `policy-not-found`;
 * 404 `no-edition-that-day` with the day asked for and the `earliest` that has one; 400
 * `invalid-request`, `invalid-day`. A day may be written as people write it, in either calendar; a
 * future one is answered as known today.
 */
export const publicEndpoints: Endpoint[] = [
  get('/public/organisation', {
    contract: CONTRACTS.organisation,
    work: (req) => publicOrganisation(req.payload),
  }),
  get('/public/policies', { contract: CONTRACTS.policies, work: listPolicies }),
  get('/public/policies/:slug', { contract: CONTRACTS.policy, work: onePolicy }),
  get('/public/revision', {
    contract: CONTRACTS.revision,
    work: (req) => readRevision(req.payload),
  }),
];

/** What an endpoint answers, and the sentence and schemas it is published with. */
type Described<Answer> = {
  contract: { summary: string; answer: ZodType<Answer>; query?: ZodType };
  work: (req: PayloadRequest) => Promise<Answer>;
};

function get<Answer>(path: string, { contract, work }: Described<Answer>): Endpoint {
  const custom = { contract };
  return { path, method: 'get', custom, handler: (req) => answer(req, () => work(req)) };
}

async function listPolicies({ payload }: PayloadRequest) {
  const today = await todayOf(payload);
  const bySlug = Map.groupBy(await readEditionHeads(payload), ({ slug }) => slug);
  const inForce = [...bySlug.values()].flatMap((editions) => editionOn(editions, today) ?? []);
  const texts = inForce.filter(({ kind }) => kind === 'text');
  return { policies: texts.map(summaryOf).sort(byCodeThenSlug) };
}

async function onePolicy(req: PayloadRequest) {
  const { payload } = req;
  const slug = slugSchema.safeParse(req.routeParams?.['slug']);
  if (!slug.success) throw new PolicyError('policy-not-found');
  const number = editionSchema.safeParse(req.searchParams.get('edition') ?? undefined);
  if (!number.success) throw new PolicyError('invalid-request');
  const on = dayAskedFor(req);
  const today = await todayOf(payload);
  const heads = placeInTime(await readEditionHeads(payload, slug.data), today);
  const wanted = number.data ?? editionOn(heads, on ?? today)?.number;
  if (heads.length === 0) throw new PolicyError('policy-not-found');
  if (wanted === undefined) throw noneThatDay(heads, on ?? today);
  const place = heads.find((head) => head.number === wanted);
  const edition = place && (await readEdition(payload, { slug: slug.data, number: wanted }));
  if (!edition) throw new PolicyError('policy-not-found');
  const { status, effectiveTo, tookEffect } = place;
  return { ...policyAt({ ...edition, status, effectiveTo, tookEffect }, heads), on, today };
}

function dayAskedFor({ searchParams }: PayloadRequest): IsoDate | null {
  const written = searchParams.get('on');
  if (written === null) return null;
  const day = readDay(written, 'gregorian');
  if (day === null) throw new PolicyError('invalid-day');
  return day;
}

function noneThatDay(heads: readonly { effectiveFrom: IsoDate }[], on: IsoDate): PolicyError {
  const [earliest] = heads.map(({ effectiveFrom }) => effectiveFrom).sort();
  return new PolicyError('no-edition-that-day', { facts: { on, earliest } });
}

function byCodeThenSlug(a: PolicySummary, b: PolicySummary): number {
  const code = (a.code ?? '\uffff').localeCompare(b.code ?? '\uffff', 'en', { numeric: true });
  return code === 0 ? a.slug.localeCompare(b.slug, 'en') : code;
}

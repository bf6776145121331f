import type { Endpoint, Payload, PayloadRequest } from 'payload';

import type { IsoDate } from '../core/dates.ts';
import { PolicyError } from '../core/policyError.ts';
import { readDay } from '../core/readDay.ts';
import { editionOn, placeInTime } from '../editions/inTime.ts';
import {
  editionsMark,
  policyVersion,
  recallEdition,
  recallHeads,
  recallOnDay,
} from '../editions/memory.ts';
import { slugSchema } from '../editions/slug.ts';
import { recallOrganisation, recallToday } from '../organisation/memory.ts';
import type { PolicySummary } from './answers.ts';
import { CONTRACTS } from './answers.ts';
import { policyAt, summaryOf } from './policyAnswers.ts';
import { publicGet } from './readyAnswers.ts';
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
  publicGet('/public/organisation', { contract: CONTRACTS.organisation, prepare: theOrganisation }),
  publicGet('/public/policies', { contract: CONTRACTS.policies, prepare: listPolicies }),
  publicGet('/public/policies/:slug', { contract: CONTRACTS.policy, prepare: onePolicy }),
  publicGet('/public/revision', { contract: CONTRACTS.revision, prepare: theRevision }),
];

async function theOrganisation({ payload }: PayloadRequest) {
  const { organisation, version } = await recallOrganisation(payload);
  return { version, make: () => Promise.resolve(organisation) };
}

async function theRevision({ payload }: PayloadRequest) {
  const revision = await readRevision(payload);
  return { version: revision.revision, make: () => Promise.resolve(revision) };
}

async function listPolicies({ payload }: PayloadRequest) {
  const today = await recallToday(payload);
  return { version: `${await editionsMark(payload)} ${today}`, make };

  async function make() {
    const texts = (await recallOnDay(payload, today)).filter(({ kind }) => kind === 'text');
    return { policies: texts.map(summaryOf).sort(byCodeThenSlug) };
  }
}

async function onePolicy(req: PayloadRequest) {
  const { payload } = req;
  const slug = slugSchema.safeParse(req.routeParams?.['slug']);
  if (!slug.success) throw new PolicyError('policy-not-found');
  const number = editionSchema.safeParse(req.searchParams.get('edition') ?? undefined);
  if (!number.success) throw new PolicyError('invalid-request');
  const on = dayAskedFor(req);
  const today = await recallToday(payload);
  const asked = { slug: slug.data, number: number.data, on, today };
  const version = `${await policyVersion(payload, slug.data)}${Object.values(asked).join(' ')}`;
  return { version, make: () => policyAsAsked(payload, asked) };
}

async function policyAsAsked(
  payload: Payload,
  asked: { slug: string; number: number | undefined; on: IsoDate | null; today: IsoDate },
) {
  const { slug, on, today } = asked;
  const heads = placeInTime(await recallHeads(payload, slug), today);
  if (heads.length === 0) throw new PolicyError('policy-not-found');
  const number = asked.number ?? editionOn(heads, on ?? today)?.number;
  if (number === undefined) throw noneThatDay(heads, on ?? today);
  const place = heads.find((head) => head.number === number);
  const edition = place && (await recallEdition(payload, { slug, number }));
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

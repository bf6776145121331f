import type { Endpoint, Payload, PayloadRequest } from 'payload';
import type { ZodType } from 'zod';

import { bilingual } from '../core/bilingual.ts';
import type { IsoDate } from '../core/dates.ts';
import { PolicyError } from '../core/policyError.ts';
import { readDay } from '../core/readDay.ts';
import { entriesFor } from '../editions/catalogue.ts';
import { editionOn, placeInTime } from '../editions/inTime.ts';
import {
  editionsMark,
  policyVersion,
  recallEdition,
  recallEntries,
  recallHeads,
  recallListed,
} from '../editions/memory.ts';
import { slugSchema } from '../editions/slug.ts';
import { recallOrganisation, recallToday } from '../organisation/memory.ts';
import { CONTRACTS, TITLES_ON_A_PAGE } from './answers.ts';
import { policyAt, summaryOf } from './policyAnswers.ts';
import { publicGet } from './readyAnswers.ts';
import { readRevision } from './revision.ts';

const { edition: editionSchema } = CONTRACTS.policy.query.shape;

/**
 * The public read API, all GET, all of sealed editions only: `/api/public/organisation`,
 * `/policies` with `?page=`, `?perPage=`, `?q=`, `/titles` with `?page=`, `/policies/:slug` with
 * `?edition=` or `?on=`, `/revision` with `?since=`. 404 `policy-not-found`;
 * 404 `no-edition-that-day` with the day asked for and the `earliest` that has one; 400
 * `invalid-request`, `invalid-day`. A day may be written as people write it, in either calendar; a
 * future one is answered as known today.
 */
export const publicEndpoints: Endpoint[] = [
  publicGet('/public/organisation', { contract: CONTRACTS.organisation, prepare: theOrganisation }),
  publicGet('/public/policies', { contract: CONTRACTS.policies, prepare: listPolicies }),
  publicGet('/public/titles', { contract: CONTRACTS.titles, prepare: listTitles }),
  publicGet('/public/policies/:slug', { contract: CONTRACTS.policy, prepare: onePolicy }),
  publicGet('/public/revision', { contract: CONTRACTS.revision, prepare: theRevision }),
];

async function theOrganisation({ payload }: PayloadRequest) {
  const { organisation, version } = await recallOrganisation(payload);
  return { version, make: () => Promise.resolve(organisation) };
}

async function theRevision(req: PayloadRequest) {
  const { since } = asked(req, CONTRACTS.revision.query);
  const revision = await readRevision(req.payload, since);
  const { revision: version, changedPolicies } = revision;
  const key = [version, ...(changedPolicies ?? ['?'])].join(' ');
  return { version: key, make: () => Promise.resolve(revision) };
}

async function listPolicies(req: PayloadRequest) {
  const { payload } = req;
  const { q, page, perPage } = asked(req, CONTRACTS.policies.query);
  const today = await recallToday(payload);
  const version = [await editionsMark(payload), today, page, perPage].join(' ');
  // What anybody may write without end is worth no memory.
  return { version: q === '' ? version : null, make };

  async function make() {
    const found = entriesFor(await recallEntries(payload, today), q);
    const { rows, ...facts } = pageOf(found, { page, perPage });
    return { policies: (await recallListed(payload, rows)).map(summaryOf), ...facts };
  }
}

async function listTitles(req: PayloadRequest) {
  const { payload } = req;
  const { page } = asked(req, CONTRACTS.titles.query);
  const today = await recallToday(payload);
  return { version: [await editionsMark(payload), today, page].join(' '), make };

  async function make() {
    const entries = await recallEntries(payload, today);
    const { rows, ...facts } = pageOf(entries, { page, perPage: TITLES_ON_A_PAGE });
    const titles = rows.map(({ slug, titleAr, titleEn }) => ({
      slug,
      title: bilingual(titleAr, titleEn),
    }));
    return { titles, ...facts };
  }
}

function pageOf<Row>(all: readonly Row[], { page, perPage }: { page: number; perPage: number }) {
  return {
    rows: all.slice((page - 1) * perPage, page * perPage),
    page,
    pages: Math.max(1, Math.ceil(all.length / perPage)),
    total: all.length,
  };
}

/** @throws PolicyError `invalid-request` */
function asked<Query>({ searchParams }: PayloadRequest, schema: ZodType<Query>): Query {
  const query = schema.safeParse(Object.fromEntries(searchParams));
  if (!query.success) throw new PolicyError('invalid-request');
  return query.data;
}

async function onePolicy(req: PayloadRequest) {
  const { payload } = req;
  const slug = slugSchema.safeParse(req.routeParams?.['slug']);
  if (!slug.success) throw new PolicyError('policy-not-found');
  const number = editionSchema.safeParse(req.searchParams.get('edition') ?? undefined);
  if (!number.success) throw new PolicyError('invalid-request');
  const on = dayAskedFor(req);
  const today = await recallToday(payload);
  const choice = { slug: slug.data, number: number.data, on, today };
  const version = `${await policyVersion(payload, slug.data)}${Object.values(choice).join(' ')}`;
  return { version, make: () => policyAsAsked(payload, choice) };
}

async function policyAsAsked(
  payload: Payload,
  choice: { slug: string; number: number | undefined; on: IsoDate | null; today: IsoDate },
) {
  const { slug, on, today } = choice;
  const heads = placeInTime(await recallHeads(payload, slug), today);
  if (heads.length === 0) throw new PolicyError('policy-not-found');
  const number = choice.number ?? editionOn(heads, on ?? today)?.number;
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

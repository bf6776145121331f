import type { Endpoint, PayloadRequest } from 'payload';
import { z } from 'zod';

import { answer, PolicyError } from '../core/policyError.ts';
import { publicOrganisation } from '../organisation/read.ts';
import { todayOf } from '../organisation/today.ts';
import { editionOn, placeInTime } from './editionsInTime.ts';
import { policyAt, summaryOf } from './publicPolicy.ts';
import { readEdition, readEditionHeads } from './readEditions.ts';
import { readRevision } from './revision.ts';

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);
const querySchema = z.object({
  edition: z.coerce.number().int().min(1).max(100_000).optional(),
  on: z.iso.date().optional(),
});

/**
 * The public read API, all GET, all of sealed editions only: `/api/public/organisation`,
 * `/policies`, `/policies/:slug` with `?edition=` or `?on=`, `/revision`. 404 `policy-not-found`,
 * 400 `invalid-request`.
 */
export const publicEndpoints: Endpoint[] = [
  get('/public/organisation', (req) => publicOrganisation(req.payload)),
  get('/public/policies', listPolicies),
  get('/public/policies/:slug', onePolicy),
  get('/public/revision', async (req) => ({ revision: await readRevision(req.payload) })),
];

function get(path: string, work: (req: PayloadRequest) => Promise<unknown>): Endpoint {
  return { path, method: 'get', handler: (req) => answer(req, () => work(req)) };
}

async function listPolicies({ payload }: PayloadRequest) {
  const today = await todayOf(payload);
  const bySlug = Map.groupBy(await readEditionHeads(payload), ({ slug }) => slug);
  const inForce = [...bySlug.values()].flatMap((editions) => editionOn(editions, today) ?? []);
  return { policies: inForce.map(summaryOf).sort(byCodeThenSlug) };
}

async function onePolicy(req: PayloadRequest) {
  const { payload } = req;
  const slug = slugSchema.safeParse(req.routeParams?.['slug']);
  if (!slug.success) throw new PolicyError('policy-not-found');
  const query = querySchema.safeParse(Object.fromEntries(req.searchParams));
  if (!query.success) throw new PolicyError('invalid-request');
  const today = await todayOf(payload);
  const heads = placeInTime(await readEditionHeads(payload, slug.data), today);
  const wanted = query.data.edition ?? editionOn(heads, query.data.on ?? today)?.number;
  const place = heads.find(({ number }) => number === wanted);
  const edition = place && (await readEdition(payload, slug.data, place.number));
  if (!edition) throw new PolicyError('policy-not-found');
  return policyAt({ ...edition, status: place.status, effectiveTo: place.effectiveTo }, heads);
}

type Listed = ReturnType<typeof summaryOf>;

function byCodeThenSlug(a: Listed, b: Listed): number {
  const code = (a.code ?? '\uffff').localeCompare(b.code ?? '\uffff', 'en', { numeric: true });
  return code === 0 ? a.slug.localeCompare(b.slug, 'en') : code;
}

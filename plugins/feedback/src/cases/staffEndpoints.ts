import type { Endpoint, PayloadRequest } from 'payload';

import { answering, jsonAnswer } from '../core/answering.ts';
import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS, kindOfSegment, KINDS } from '../core/case.ts';
import { localDate } from '../core/dates.ts';
import { FeedbackError, invalidFields } from '../core/errors.ts';
import { parseBody } from '../core/fieldFaults.ts';
import { keyedHash } from '../core/keys.ts';
import { localApi } from '../core/localApi.ts';
import { readJsonBody } from '../core/readBody.ts';
import type { Runtime } from '../runtime.ts';
import { appendToCase } from './appendToCase.ts';
import type { CaseRecord } from './caseRecord.ts';
import { findCase } from './casesPrivileged.ts';
import { isConcerned } from './concerned.ts';
import { decisionsFor } from './decisionsFor.ts';
import type { StaffAction } from './deskCase.ts';
import { STAFF_ACTIONS } from './deskCase.ts';
import type { Staff } from './staff.ts';
import { staffDirectoryPrivileged, staffOf } from './staff.ts';
import { actionBodySchema, changeBy } from './staffActions.ts';
import { staffCase } from './staffCase.ts';

const SEGMENTS = KINDS.map((kind) => CASE_KINDS[kind].segment).join('|');
const CASE_PATH = `/feedback/cases/:kind(${SEGMENTS})/:id([\\w-]{1,64})`;

/**
 * `GET /feedback/cases/{complaints|enquiries}/{id}` · a case with its whole timeline, and with its contact for
 * whoever has asked for it today.
 * `POST …/{take|reply|note|ask|resume|refer|close|showContact|concern|unconcern}` · does it and answers with the case.
 * `If-Match` may name the revision the officer was looking at. For officers and supervisors
 * (auditors read; contact for the case's officer and supervisors) logged in to the host; 401 `unauthenticated`, 403 `forbidden`,
 * 404 `not-found`, 409 `action-refused` with reasons or `case-changed`, both with the present case.
 */
export function staffEndpoints(runtime: Runtime): Endpoint[] {
  return [
    {
      method: 'get',
      path: CASE_PATH,
      handler: answering(async (req) => {
        const staff = await staffOf(runtime, req);
        const { kind, record } = await requestedCase({ runtime, req, staff });
        return jsonAnswer(await staffCase({ runtime, req, staff, kind, record }));
      }),
    },
    ...STAFF_ACTIONS.map((action): Endpoint => ({
      method: 'post',
      path: `${CASE_PATH}/${action}`,
      handler: answering((req) => act({ runtime, req, action })),
    })),
  ];
}

async function requestedCase(args: {
  runtime: Runtime;
  req: PayloadRequest;
  staff: Staff;
}): Promise<{ kind: CaseKind; record: CaseRecord }> {
  const { runtime, req, staff } = args;
  const kind = kindOfSegment(req.routeParams?.['kind']);
  const id = String(req.routeParams?.['id']);
  if (kind === null) throw new FeedbackError('not-found');
  const slug = runtime.slugOf(kind);
  const { totalDocs } = await localApi(req.payload).count({
    collection: slug,
    where: { id: { equals: id } },
    overrideAccess: false,
    user: staff.user,
    req,
  });
  const record =
    totalDocs === 1
      ? await findCase({ payload: req.payload, slug, req }, { id: { equals: id } })
      : null;
  if (!record) throw new FeedbackError('not-found');
  return { kind, record };
}

async function act(args: {
  runtime: Runtime;
  req: PayloadRequest;
  action: StaffAction;
}): Promise<Response> {
  const { runtime, req, action } = args;
  const staff = await staffOf(runtime, req);
  const body = parseBody(actionBodySchema, named(await readJsonBody(req), action));
  const { kind, record } = await requestedCase({ runtime, req, staff });
  if (body.action === 'close' && !decisionsFor(kind).includes(body.decision)) {
    throw invalidFields({ path: 'decision', code: 'invalid' });
  }
  const calendar = await runtime.calendar(req.payload);
  const now = runtime.options.now();
  const context = {
    actor: staff.actor,
    actorId: staff.user.id,
    referTo:
      body.action === 'refer'
        ? await officerToReferTo({ runtime, req, officer: body.officer })
        : null,
    member: 'member' in body ? await memberPrivileged({ runtime, req, id: body.member }) : null,
    now,
    today: localDate(now, calendar.timeZone),
    calendar,
    key: repeatKey({ runtime, req, scope: `${record.reference} ${JSON.stringify(body)}` }),
    seen: seenRevision(req),
  };
  const changed = await appendToCase({
    payload: req.payload,
    slug: runtime.slugOf(kind),
    id: record.id,
    req,
    decide: (current) => changeBy({ body, current, context }),
  }).catch(async (error: unknown) => {
    throw await withPresentCase(error, { runtime, req, staff });
  });
  if (isConcerned(changed, staff.actor.id)) throw new FeedbackError('not-found');
  return jsonAnswer(await staffCase({ runtime, req, staff, kind, record: changed }));
}

/** Whoever acts on an older case is shown the present one with the refusal. */
async function withPresentCase(
  error: unknown,
  { runtime, req, staff }: { runtime: Runtime; req: PayloadRequest; staff: Staff },
): Promise<unknown> {
  if (!(error instanceof FeedbackError)) return error;
  const { code, reasons } = error;
  if (code !== 'action-refused' && code !== 'case-changed') return error;
  const { kind, record } = await requestedCase({ runtime, req, staff });
  const present = await staffCase({ runtime, req, staff, kind, record });
  return new FeedbackError(code, { reasons, present });
}

/** The revision in `If-Match: "7"`; null without one. */
function seenRevision(req: PayloadRequest): number | null {
  const [, revision] = /^"(\d{1,9})"$/.exec(req.headers.get('if-match') ?? '') ?? [];
  return revision === undefined ? null : Number(revision);
}

function named(body: unknown, action: StaffAction): unknown {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? { ...body, action }
    : body;
}

async function officerToReferTo({
  runtime,
  req,
  officer,
}: {
  runtime: Runtime;
  req: PayloadRequest;
  officer: string;
}): Promise<string | number> {
  const directory = await staffDirectoryPrivileged(runtime, req.payload);
  const member = directory.find(({ id, mayHandle }) => mayHandle && id === officer);
  if (!member) throw invalidFields({ path: 'officer', code: 'officer-unknown' });
  return member.rawId;
}

/** Anybody who can log in. Privileged as the directory is. */
async function memberPrivileged({
  runtime,
  req,
  id,
}: {
  runtime: Runtime;
  req: PayloadRequest;
  id: string;
}): Promise<{ id: string; name: string }> {
  const directory = await staffDirectoryPrivileged(runtime, req.payload);
  const member = directory.find((each) => each.id === id);
  if (!member) throw invalidFields({ path: 'member', code: 'officer-unknown' });
  return member;
}

/** Other words under a key already used are another action: an officer's text is never dropped. */
function repeatKey({
  runtime: { keys },
  req,
  scope,
}: {
  runtime: Runtime;
  req: PayloadRequest;
  scope: string;
}): string | null {
  const given = req.headers.get('idempotency-key');
  if (given === null) return null;
  if (!/^[\w-]{16,128}$/.test(given)) throw new FeedbackError('idempotency-key-invalid');
  return keyedHash(keys.lookup, 'action', scope, given).toString('base64url');
}

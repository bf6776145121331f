/** @privileged only somebody at the machine's own command line imports */
import path from 'node:path';
import type { Payload } from 'payload';

import { canonicalHash } from '../../core/canonicalHash.ts';
import { WEEKDAY_VALUES } from '../../core/weekdays.ts';
import { AS_IMPORTED } from '../../meetings/hooks.ts';
import { addressFrom } from '../../policies/address.ts';
import type { ParsedPolicy } from '../parsePolicy.ts';
import { plainForm } from '../source/plainForm.ts';

/** A file that was read and understood, with its text as written. */
export type ParsedFile = { file: string; source: string; policy: ParsedPolicy };

/** Where a file ended up; `created` is false when the same text was imported before. */
export type Stored = { file: string; policy: string; meeting: string | null; created: boolean };

/**
 * Stores each file as a policy draft with its meeting. The same text imported again is found by
 * its hash and left alone, so a repeated or interrupted import can simply be run once more.
 * @returns ids of the policy and of its meeting, per file
 */
export async function storeImported(
  payload: Payload,
  files: readonly ParsedFile[],
): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const file of files) stored.push(await storeOne(payload, file));
  return stored;
}

async function storeOne(payload: Payload, { file, source, policy }: ParsedFile): Promise<Stored> {
  const sourceHash = canonicalHash(plainForm(source));
  const known = await findByHash(payload, sourceHash);
  if (known) return { file, ...known, created: false };
  const meeting = await meetingOf(payload, policy);
  const { organisation, licenceNumber, readFrom, warnings, furniture } = policy;
  const created = await payload.create({
    collection: 'policies',
    draft: true,
    depth: 0,
    overrideAccess: true,
    data: {
      titleAr: policy.title,
      slug: await freeAddress(
        payload,
        addressFrom(policy.title) ?? `policy-${sourceHash.slice(0, 8)}`,
      ),
      category: 'other',
      provisions: policy.provisions,
      translation: {},
      commitments: policy.commitments,
      replaces: policy.replaces,
      meeting,
      resolutionNumber: textOf(policy.approval?.resolutionNumber ?? null),
      effectiveFrom: policy.effectiveFrom,
      sourceHash,
      source: {
        file: path.basename(file),
        organisation,
        licenceNumber,
        readFrom,
        warnings,
        furniture,
        text: source,
      },
    },
  });
  return { file, policy: created.id, meeting, created: true };
}

async function findByHash(payload: Payload, sourceHash: string) {
  const { docs } = await payload.find({
    collection: 'policies',
    where: { sourceHash: { equals: sourceHash } },
    draft: true,
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  const [found] = docs;
  if (found === undefined) return undefined;
  const { id, meeting } = found;
  return { policy: id, meeting: typeof meeting === 'string' ? meeting : null };
}

/** The address suggested, or with the first number behind it that no policy has. */
async function freeAddress(payload: Payload, suggested: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const address = number === 1 ? suggested : `${suggested}-${String(number)}`;
    const where = { slug: { equals: address } };
    const [policies, editions] = await Promise.all([
      payload.count({ collection: 'policies', where, overrideAccess: true }),
      payload.count({ collection: 'editions', where, overrideAccess: true }),
    ]);
    if (policies.totalDocs + editions.totalDocs === 0) return address;
  }
}

/** The meeting that approved the policy, recorded now unless it is known already. */
async function meetingOf(
  payload: Payload,
  { approval, approvalBody }: ParsedPolicy,
): Promise<string | null> {
  if (approval === null) return null;
  const { date } = approval;
  const particulars = {
    body: approvalBody ?? ('board' as const),
    meetingNumber: textOf(approval.meetingNumber),
    term: textOf(approval.term),
    minutesNumber: textOf(approval.minutesNumber),
    gregorianDate: date.gregorian,
    hijriDate: date.hijri,
    dateAsWritten: date.asWritten,
  };
  const { docs } = await payload.find({
    collection: 'meetings',
    where: {
      and: Object.entries(particulars).map(([field, value]) =>
        value === null ? { [field]: { exists: false } } : { [field]: { equals: value } },
      ),
    },
    limit: 1,
    depth: 0,
    overrideAccess: true,
  });
  if (docs[0]) return docs[0].id;
  const weekday = date.weekday === null ? null : WEEKDAY_VALUES[date.weekday];
  const created = await payload.create({
    collection: 'meetings',
    depth: 0,
    overrideAccess: true,
    // A file is kept as it is; where its dates differ, a person decides before the approval.
    context: { [AS_IMPORTED]: true },
    data: {
      ...particulars,
      weekday: weekday ?? null,
      signatories: approval.signatories,
    },
  });
  return created.id;
}

function textOf(value: number | string | null): string | null {
  return value === null ? null : String(value);
}

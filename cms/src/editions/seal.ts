import type { Payload, PayloadRequest } from 'payload';

import { canonicalHash } from '../core/canonicalHash.ts';
import { PolicyError } from '../core/policyError.ts';
import type { Commitment, Provision } from '../core/provision.ts';
import { SEALING } from './hooks.ts';
import type { Approval, Translation } from './schema.ts';

/** Everything an edition takes over, by value, from the approved policy. */
export type EditionContent = {
  policyId: string;
  approvalId: string;
  slug: string;
  code: string | null;
  category: string;
  titleAr: string;
  titleEn: string | null;
  summaryAr: string | null;
  summaryEn: string | null;
  provisions: Provision[];
  translation: Translation;
  commitments: Commitment[];
  approval: Approval;
  replaces: 'none' | 'all-earlier';
  changeKind: 'substantive' | 'editorial' | null;
  changeNoteAr: string | null;
  changeNoteEn: string | null;
  effectiveFrom: string;
  sealedBy: { id: string; name: string };
};

/**
 * Hash of what an edition seals: the Arabic text and everything legal about it, its number, and
 * the hash of the edition before it. The translation stands outside: it may improve.
 */
export function editionHash(
  content: EditionContent,
  number: number,
  previousHash: string | null,
): string {
  const { slug, titleAr, provisions, commitments, approval, replaces, effectiveFrom } = content;
  return canonicalHash({
    slug,
    number,
    titleAr,
    provisions,
    commitments,
    approval,
    replaces,
    effectiveFrom,
    previousHash,
  });
}

/**
 * Seals the next edition of a policy: one document, one write. Two releases of one approval meet
 * at its unique key, so exactly one of them seals.
 * @throws PolicyError `already-released`
 */
export async function sealEdition({
  payload,
  req,
  edition: content,
}: {
  payload: Payload;
  req: PayloadRequest | undefined;
  edition: EditionContent;
}): Promise<{ number: number; contentHash: string }> {
  const previous = await lastEdition(payload, content.policyId);
  const number = (previous?.number ?? 0) + 1;
  const previousHash = previous?.contentHash ?? null;
  const contentHash = editionHash(content, number, previousHash);
  try {
    await payload.create({
      collection: 'editions',
      data: {
        ...pick(content),
        number,
        sealKey: `${content.policyId}:${String(number)}`,
        contentHash,
        previousHash,
        sealedAt: new Date().toISOString(),
      },
      depth: 0,
      overrideAccess: true,
      context: { [SEALING]: true },
      ...(req && { req }),
    });
  } catch (error) {
    if (await isSealed(payload, content.approvalId)) throw new PolicyError('already-released');
    throw error;
  }
  return { number, contentHash };
}

function pick(content: EditionContent): EditionContent {
  const { policyId, approvalId, slug, code, category, titleAr, titleEn, summaryAr } = content;
  const { summaryEn, provisions, translation, commitments, approval, replaces } = content;
  const { changeKind, changeNoteAr, changeNoteEn, effectiveFrom, sealedBy } = content;
  return {
    ...{ policyId, approvalId, slug, code, category, titleAr, titleEn, summaryAr, summaryEn },
    ...{ provisions, translation, commitments, approval, replaces, changeKind, changeNoteAr },
    ...{ changeNoteEn, effectiveFrom, sealedBy },
  };
}

async function lastEdition(payload: Payload, policyId: string) {
  const { docs } = await payload.find({
    collection: 'editions',
    where: { policyId: { equals: policyId } },
    sort: '-number',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { number: true, contentHash: true },
  });
  return docs[0];
}

/** Whether an approval has its edition already. */
export async function isSealed(payload: Payload, approvalId: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'editions',
    where: { approvalId: { equals: approvalId } },
    overrideAccess: true,
  });
  return totalDocs > 0;
}

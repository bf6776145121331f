import type { Payload, PayloadRequest } from 'payload';

import { PolicyError } from '../core/policyError.ts';
import type { Content } from './content.ts';
import { CONTENT_KEYS } from './content.ts';
import type { Edition, EditionHead } from './edition.ts';
import { editionHeadSchema } from './edition.ts';
import { editionHash } from './hashes.ts';
import { SEALING } from './hooks.ts';
import { readLastEdition } from './read.ts';
import type { Approval } from './schema.ts';

/** What is to be sealed, of which policy, by which approval and by whom. */
export type ToSeal = {
  policyId: string;
  approvalId: string;
  kind: Edition['kind'];
  content: Content;
  approval: Approval;
  sealedBy: { id: string; name: string };
};

/**
 * Seals the next edition of a policy: one document, one write. Two releases of one approval meet
 * at its unique key, so exactly one of them seals.
 * @privileged nobody creates an edition but by the workflow
 * @throws PolicyError `already-released`
 */
export async function sealEdition({
  payload,
  req,
  toSeal,
}: {
  payload: Payload;
  req: PayloadRequest | undefined;
  toSeal: ToSeal;
}): Promise<EditionHead> {
  const { policyId, approvalId, kind, content, approval, sealedBy } = toSeal;
  const previous = await readLastEdition(payload, policyId);
  const number = (previous?.number ?? 0) + 1;
  const previousHash = previous?.contentHash ?? null;
  const { slug } = content;
  try {
    const sealed = await payload.create({
      collection: 'editions',
      data: {
        ...contentOf(content),
        policyId,
        approvalId,
        kind,
        number,
        approval,
        sealKey: `${policyId}:${String(number)}`,
        contentHash: editionHash({ content, approval }, { slug, kind, number, previousHash }),
        previousHash,
        sealedAt: new Date().toISOString(),
        sealedBy,
      },
      depth: 0,
      overrideAccess: true,
      context: { [SEALING]: true },
      ...(req && { req }),
    });
    return editionHeadSchema.parse(sealed);
  } catch (error) {
    if ((await editionOfApproval(payload, approvalId)) !== null)
      throw new PolicyError('already-released');
    throw error;
  }
}

/** The content alone of a document that has more. */
function contentOf(document: Content): Record<string, unknown> {
  return Object.fromEntries(CONTENT_KEYS.map((key) => [key, document[key]]));
}

/**
 * The edition that an approval has been sealed in, null while there is none.
 * @privileged a sealed edition is public
 */
export async function editionOfApproval(
  payload: Payload,
  approvalId: string,
): Promise<EditionHead | null> {
  const { docs } = await payload.find({
    collection: 'editions',
    where: { approvalId: { equals: approvalId } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  return docs[0] === undefined ? null : editionHeadSchema.parse(docs[0]);
}

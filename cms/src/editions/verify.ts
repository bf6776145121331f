import type { Payload } from 'payload';

import type { Edition } from './edition.ts';
import { editionSchema, translationRevisionSchema } from './edition.ts';
import { editionHash, translationHash } from './hashes.ts';

type Found = { editions: number; revisions: number; fault: string | null };

/**
 * Follows the chain of editions of every policy, and of the revisions of every translation, from
 * the first to the last.
 * @param sealed hears the hash of every edition found whole
 * @returns the first broken link in words, or null
 * @privileged a sealed edition is public
 */
export async function verifyEditions(
  payload: Payload,
  sealed: (contentHash: string) => void,
): Promise<Found> {
  const heads = await payload.find({
    collection: 'editions',
    sort: 'sealedAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { policyId: true },
  });
  const policies = [...new Set(heads.docs.map(({ policyId }) => policyId))];
  const found: Found = { editions: 0, revisions: 0, fault: null };
  for (const policyId of policies) {
    const { docs } = await payload.find({
      collection: 'editions',
      where: { policyId: { equals: policyId } },
      sort: 'number',
      pagination: false,
      depth: 0,
      overrideAccess: true,
    });
    let previousHash: string | null = null;
    for (const [index, row] of docs.entries()) {
      const parsed = editionSchema.safeParse(row);
      const place = `edition ${String(index + 1)} of ${row.slug ?? policyId}`;
      if (!parsed.success) return { ...found, fault: `${place} cannot be read` };
      const fault = brokenLink(parsed.data, { number: index + 1, previousHash });
      if (fault !== null) return { ...found, fault: `${place} ${fault}` };
      const translations = await verifyTranslations(payload, parsed.data);
      found.editions += 1;
      found.revisions += translations.revisions;
      if (translations.fault !== null)
        return { ...found, fault: `${place}: ${translations.fault}` };
      previousHash = parsed.data.contentHash;
      sealed(previousHash);
    }
  }
  return found;
}

function brokenLink(
  edition: Edition,
  { number, previousHash }: { number: number; previousHash: string | null },
): string | null {
  if (edition.number !== number) return 'is missing';
  if (edition.previousHash !== previousHash) return 'does not follow from the one before it';
  const { approval, slug, kind } = edition;
  const hash = editionHash({ content: edition, approval }, { slug, kind, number, previousHash });
  return hash === edition.contentHash ? null : 'is not what was sealed';
}

/** @privileged a published translation is public */
async function verifyTranslations(
  payload: Payload,
  edition: Edition,
): Promise<{ revisions: number; fault: string | null }> {
  const { docs } = await payload.find({
    collection: 'edition-translations',
    where: { editionId: { equals: edition.id } },
    sort: 'revision',
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const { contentHash } = edition;
  let previousHash = translationHash({
    words: edition,
    contentHash,
    revision: 1,
    previousHash: null,
  });
  for (const [index, row] of docs.entries()) {
    const revision = index + 2;
    const name = `revision ${String(revision)} of the translation`;
    const parsed = translationRevisionSchema.safeParse(row);
    if (!parsed.success) return { revisions: index, fault: `${name} cannot be read` };
    const words = parsed.data;
    if (words.revision !== revision) return { revisions: index, fault: `${name} is missing` };
    const hash = translationHash({ words, contentHash, revision, previousHash });
    if (words.previousHash !== previousHash || hash !== words.contentHash) {
      return { revisions: index, fault: `${name} is not what was signed` };
    }
    previousHash = hash;
  }
  return { revisions: docs.length, fault: null };
}

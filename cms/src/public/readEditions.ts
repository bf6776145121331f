import type { Payload } from 'payload';

import type { Edition, EditionHead } from './editionRow.ts';
import { editionHeadSchema, editionSchema } from './editionRow.ts';

/** Most policies a public answer lists. */
const LIMIT = 10_000;

/**
 * Heads of all editions, or of one policy's.
 * @privileged a sealed edition is public
 */
export async function readEditionHeads(payload: Payload, slug?: string): Promise<EditionHead[]> {
  const { docs } = await payload.find({
    collection: 'editions',
    ...(slug !== undefined && { where: { slug: { equals: slug } } }),
    sort: 'number',
    limit: LIMIT,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: {
      ...{ slug: true, number: true, code: true, category: true, titleAr: true, titleEn: true },
      ...{ summaryAr: true, summaryEn: true, commitments: true, approval: true },
      ...{ effectiveFrom: true, changeNoteAr: true, changeNoteEn: true },
    },
  });
  return docs.map((row) => editionHeadSchema.parse(row));
}

/**
 * One whole edition of a policy, undefined when there is none with that number.
 * @privileged a sealed edition is public
 */
export async function readEdition(
  payload: Payload,
  slug: string,
  number: number,
): Promise<Edition | undefined> {
  const { docs } = await payload.find({
    collection: 'editions',
    where: { and: [{ slug: { equals: slug } }, { number: { equals: number } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs[0] && editionSchema.parse(docs[0]);
}

import type { Payload, PayloadRequest } from 'payload';

import { hasRole } from '../access/roles.ts';
import type { AuditFact } from '../audit/event.ts';
import { record } from '../audit/record.ts';
import { actorOf } from '../core/actor.ts';
import { PolicyError } from '../core/policyError.ts';
import { readableRows } from '../core/readableRows.ts';
import type { Edition, TranslationRevision } from './edition.ts';
import { editionSchema, translationRevisionSchema } from './edition.ts';
import type { TranslationWords } from './hashes.ts';
import { translationHash } from './hashes.ts';
import { SEALING } from './hooks.ts';
import type { WithTranslation } from './read.ts';
import { translated } from './read.ts';

/** Who may publish a translation. */
export function canTranslate(user: unknown): boolean {
  return hasRole(user, 'secretary', 'releaser', 'administrator');
}

/** The number of the revision an edition is read with; it is sealed with its first. */
export function revisionOf({ revision }: WithTranslation<Edition>): number {
  return revision?.revision ?? 1;
}

/** The hash of the translation an edition is read with. */
export function translationHashOf(edition: WithTranslation<Edition>): string {
  if (edition.revision !== null) return edition.revision.contentHash;
  const { contentHash } = edition;
  return translationHash({ words: edition, contentHash, revision: 1, previousHash: null });
}

/**
 * Publishes a better translation of a sealed edition, signed by whoever publishes it. It is no part
 * of what the board approved and changes nothing of it.
 * @privileged the role of the signed-in person is asked for first
 * @throws PolicyError `not-signed-in`, `not-allowed`, `policy-not-found`, `edited-meanwhile` when
 *   somebody has published another since
 */
export async function publishTranslation({
  payload,
  req,
  editionId,
  revision: madeFrom,
  words,
}: {
  payload: Payload;
  req: PayloadRequest;
  editionId: string;
  revision: number;
  words: TranslationWords;
}): Promise<{ revision: number }> {
  if (!req.user) throw new PolicyError('not-signed-in');
  if (!canTranslate(req.user)) throw new PolicyError('not-allowed');
  const edition = await findEdition(payload, editionId);
  const revision = revisionOf(edition) + 1;
  if (revisionOf(edition) !== madeFrom) throw new PolicyError('edited-meanwhile');
  const previousHash = translationHashOf(edition);
  const { contentHash, policyId } = edition;
  const signature = {
    editionId,
    revision,
    contentHash: translationHash({ words, contentHash, revision, previousHash }),
    signedAt: new Date().toISOString(),
    signedBy: actorOf(req.user),
  };
  try {
    await payload.create({
      collection: 'edition-translations',
      data: {
        ...words,
        ...signature,
        policyId,
        revisionKey: `${editionId}:${String(revision)}`,
        previousHash,
      },
      depth: 0,
      overrideAccess: true,
      context: { [SEALING]: true },
      req,
    });
  } catch (error) {
    if (revisionOf(await findEdition(payload, editionId)) >= revision) {
      throw new PolicyError('edited-meanwhile');
    }
    throw error;
  }
  await record(payload, signatureFact(signature));
  return { revision };
}

type Signature = Pick<
  TranslationRevision,
  'editionId' | 'revision' | 'contentHash' | 'signedAt' | 'signedBy'
>;

function signatureFact({ editionId, revision, contentHash, ...signed }: Signature): AuditFact {
  return {
    key: `translation:${editionId}:${String(revision)}`,
    at: signed.signedAt,
    kind: 'translation',
    actor: signed.signedBy,
    subject: 'editions',
    subjectId: editionId,
    facts: { revision, contentHash },
  };
}

/**
 * The signed revisions of translations since an instant, for the audit trail.
 * @param since ISO instant
 * @privileged a published translation is public
 */
export async function* signaturesToRecord(
  payload: Payload,
  since: string,
): AsyncGenerator<AuditFact> {
  const { docs } = await payload.find({
    collection: 'edition-translations',
    where: { signedAt: { greater_than_equal: since } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  const rows = { payload, list: 'edition-translations', rows: docs };
  const signed = readableRows({ ...rows, schema: translationRevisionSchema });
  for (const revision of signed) yield signatureFact(revision);
}

/**
 * A sealed edition with its newest translation.
 * @throws PolicyError `policy-not-found`
 * @privileged a sealed edition is public
 */
export async function findEdition(payload: Payload, id: string): Promise<WithTranslation<Edition>> {
  const found = await payload.findByID({
    collection: 'editions',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  });
  const parsed = editionSchema.safeParse(found);
  if (!parsed.success) throw new PolicyError('policy-not-found');
  return translated(payload, parsed.data);
}

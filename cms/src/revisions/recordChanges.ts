import type {
  CollectionAfterChangeHook,
  CollectionBeforeDeleteHook,
  CollectionConfig,
  GlobalAfterChangeHook,
  Payload,
} from 'payload';
import { z } from 'zod';

import type { AuditFact } from '../audit/event.ts';
import { record } from '../audit/record.ts';
import { actorOf } from '../core/actor.ts';
import type { Change } from './change.ts';
import { changedFields } from './change.ts';
import { changesClaimedSince } from './claim.ts';
import type { FieldNames } from './fieldNames.ts';
import { REVISION_FIELD } from './revisionError.ts';
import { documentKey } from './turn.ts';

const LONGEST_FACT = 200;

const rowSchema = z.record(z.string(), z.unknown()).catch({});
const revisionSchema = z.object({ [REVISION_FIELD]: z.number() });

/** Records who made or changed a document, and which of its fields; never what stands in them. */
export function recordChange(names: FieldNames): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req, collection }) => {
    const after = rowSchema.parse(doc);
    const fields = changedFields(names, { before: rowSchema.parse(previousDoc), after });
    const isNew = operation === 'create';
    const change = { at: new Date().toISOString(), by: actorOf(req.user), fields };
    await record(
      req.payload,
      factOf({
        document: { slug: collection.slug, id: String(after['id']) },
        change: { ...change, revision: isNew ? 1 : revisionOf(after) },
      }),
    );
  };
}

/** … of a global. */
export function recordGlobalChange(names: FieldNames): GlobalAfterChangeHook {
  return async ({ doc, previousDoc, req, global }) => {
    const after = rowSchema.parse(doc);
    const fields = changedFields(names, { before: rowSchema.parse(previousDoc), after });
    const change = { at: new Date().toISOString(), by: actorOf(req.user), fields };
    await record(
      req.payload,
      factOf({
        document: { slug: global.slug, id: null },
        change: { ...change, revision: revisionOf(after) },
      }),
    );
  };
}

/**
 * Records a deletion before it happens: what is gone is not gone unseen.
 * @privileged the document's own title alone is read
 */
export function recordDeletion(titleField: string | undefined): CollectionBeforeDeleteHook {
  return async ({ id, req, collection: { slug } }) => {
    const found: unknown = await req.payload.db.findOne({
      collection: slug,
      where: { id: { equals: id } },
    });
    const title = rowSchema.parse(found)[titleField ?? 'id'];
    await record(req.payload, {
      key: `deleted:${documentKey(slug, id)}`,
      at: new Date().toISOString(),
      kind: 'deleted',
      actor: actorOf(req.user),
      subject: slug,
      subjectId: String(id),
      facts: { title: typeof title === 'string' ? title.slice(0, LONGEST_FACT) : null },
    });
  };
}

/**
 * The changes made since an instant as the rows of revisions know them, for a process that was
 * killed between a change and its record.
 * @param since ISO instant
 */
export async function* changesToRecord(payload: Payload, since: string): AsyncGenerator<AuditFact> {
  for (const { document, changes } of await changesClaimedSince(payload, since)) {
    const [slug = '', id = null] = document.split('/');
    const revision = await writtenRevision(payload, { slug, id });
    // A claim that was abandoned has the number of the one that came after it.
    const written = new Map(changes.map((change) => [change.revision, change]));
    for (const change of written.values()) {
      if (change.revision <= revision) yield factOf({ document: { slug, id }, change });
    }
  }
}

/** The revision a document stands at; 0 when it is gone, or its changes are not recorded. */
async function writtenRevision(
  { db, config }: Payload,
  { slug, id }: { slug: string; id: string | null },
): Promise<number> {
  if (id === null) return revisionOf(rowSchema.parse(await db.findGlobal({ slug })));
  const collection = config.collections.find((each) => each.slug === slug);
  if (collection === undefined || hasDrafts(collection)) return 0;
  const where = { id: { equals: id } };
  return revisionOf(rowSchema.parse(await db.findOne({ collection: collection.slug, where })));
}

/** Whether a text is written in drafts: what happens to it is recorded step by step instead. */
export function hasDrafts({ versions }: Pick<CollectionConfig, 'versions'>): boolean {
  return typeof versions === 'object' && Boolean(versions.drafts);
}

function factOf({
  document: { slug, id },
  change: { revision, at, by, fields },
}: {
  document: { slug: string; id: string | null };
  change: Change;
}): AuditFact {
  return {
    key: `change:${documentKey(slug, id ?? undefined)}:${String(revision)}`,
    at,
    kind: revision === 1 && id !== null ? 'created' : 'changed',
    actor: by,
    subject: slug,
    subjectId: id,
    facts: { revision, fields: fields.join(', ').slice(0, LONGEST_FACT) },
  };
}

function revisionOf(row: Record<string, unknown>): number {
  return revisionSchema.safeParse(row).data?.[REVISION_FIELD] ?? 0;
}

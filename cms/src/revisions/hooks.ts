import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  GlobalBeforeChangeHook,
  GlobalBeforeOperationHook,
  PayloadRequest,
} from 'payload';

import { changeBy, changedFields } from './change.ts';
import { changesSince, forget, nextAfter } from './claim.ts';
import type { FieldNames } from './fieldNames.ts';
import { editedMeanwhile, REVISION_FIELD, revisionMissing } from './revisionError.ts';
import type { Turn } from './turn.ts';
import { carry, claimTurn, documentKey } from './turn.ts';

/** Context key: slug of what a person is about to change without having said what he saw. */
const UNSEEN = 'revisionUnseen';

type Row = Record<string, unknown>;

/**
 * Notes a person's own update that does not name the revision it was made from; further on a
 * missing value is filled in from the document. Of many at once each is changed upon what it is,
 * in the fields that were chosen for all.
 */
export const noteUnseen: CollectionBeforeOperationHook = ({
  args,
  collection,
  overrideAccess,
  req,
}) => {
  const isOne = 'id' in args && 'data' in args;
  const isUnseen = isOne && overrideAccess !== true && !hasRevision(args.data);
  req.context[UNSEEN] = isUnseen ? collection.slug : null;
};

/** … of a global. */
export const noteUnseenGlobal: GlobalBeforeOperationHook = ({
  args,
  global,
  overrideAccess,
  req,
}) => {
  const isUpdate = isRow(args) && 'data' in args;
  const isUnseen = isUpdate && overrideAccess !== true && !hasRevision(args['data']);
  req.context[UNSEEN] = isUnseen ? global.slug : null;
};

/** A new document begins at revision 1, a copy as well. */
export const beginRevisions: CollectionBeforeChangeHook = ({ data, operation }) =>
  operation === 'create' ? { ...data, [REVISION_FIELD]: 1 } : data;

/**
 * Refuses a save made from a revision that is no longer the latest. A version that is restored
 * carries an old number, and is meant to replace what is there.
 * @throws RevisionError `edited-meanwhile`, `revision-missing`
 */
export function refuseStaleSave(names: FieldNames): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, req, collection }) => {
    if (operation !== 'update') return data;
    const stored = rowOf(originalDoc);
    const document = documentKey(collection.slug, idOf(stored));
    const isUnseen = req.context[UNSEEN] === collection.slug;
    await refuseStale({ req, document, stored, given: data[REVISION_FIELD], names, isUnseen });
    return data;
  };
}

/** … of a global. */
export function refuseStaleGlobal(names: FieldNames): GlobalBeforeChangeHook {
  return async ({ data, originalDoc, req, global }) => {
    const isUnseen = req.context[UNSEEN] === global.slug;
    const given: unknown = rowOf(data)[REVISION_FIELD];
    const stored = rowOf(originalDoc);
    await refuseStale({ req, document: global.slug, stored, given, names, isUnseen });
    return rowOf(data);
  };
}

async function refuseStale({
  req,
  document,
  stored,
  given,
  names,
  isUnseen,
}: {
  req: PayloadRequest;
  document: string;
  stored: Row;
  given: unknown;
  names: FieldNames;
  isUnseen: boolean;
}): Promise<void> {
  const revision = revisionOf(stored);
  if (req.context['isRestoringVersion'] === true) return;
  if (isUnseen) throw revisionMissing(req, revision);
  if (typeof given !== 'number' || given === revision) return;
  const changes = await changesSince(req.payload, { document, revision: given });
  throw editedMeanwhile(req, { revision, changes, names });
}

/**
 * The last hook before the write: what changes is known now. A draft is written as a version,
 * where Payload hides a refused one, so its revision is claimed here, and given back in the adapter
 * when the write fails; every other write claims it there, after the values were found valid.
 * @throws RevisionError `edited-meanwhile`
 */
export function takeTurn(
  names: FieldNames,
  { hasDrafts }: { hasDrafts: boolean },
): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, operation, req, collection }) => {
    if (operation !== 'update') return data;
    const before = rowOf(originalDoc);
    const document = documentKey(collection.slug, idOf(before));
    const turn = turnOf({ req, document, before, after: data, names });
    if (hasDrafts && data['_status'] !== 'published') {
      await claimTurn(turn);
      return { ...data, [REVISION_FIELD]: nextAfter(turn.from) };
    }
    carry(turn);
    return { ...data, [REVISION_FIELD]: turn.from };
  };
}

/** … of a global, which has no drafts. */
export function takeTurnGlobal(names: FieldNames): GlobalBeforeChangeHook {
  return ({ data, originalDoc, req, global }) => {
    const [before, after] = [rowOf(originalDoc), rowOf(data)];
    const turn = turnOf({ req, document: documentKey(global.slug), before, after, names });
    carry(turn);
    return { ...after, [REVISION_FIELD]: turn.from };
  };
}

function turnOf({
  req,
  document,
  before,
  after,
  names,
}: {
  req: PayloadRequest;
  document: string;
  before: Row;
  after: Row;
  names: FieldNames;
}): Turn {
  const change = changeBy(req.user, changedFields(names, { before, after }));
  return { req, document, from: revisionOf(before), change, names, giveBack: null };
}

/** Leaves no row behind for a document that is gone. */
export const forgetRevisions: CollectionAfterDeleteHook = async ({ id, req, collection }) => {
  await forget(req.payload, documentKey(collection.slug, id));
};

function rowOf(value: unknown): Row {
  return isRow(value) ? value : {};
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function hasRevision(data: unknown): boolean {
  return typeof rowOf(data)[REVISION_FIELD] === 'number';
}

function revisionOf(row: Row): number {
  const revision = row[REVISION_FIELD];
  return typeof revision === 'number' ? revision : 0;
}

function idOf({ id }: Row): string | number {
  return typeof id === 'number' ? id : String(id);
}

import type { Config, DatabaseAdapter } from 'payload';

import { nextAfter } from './claim.ts';
import { REVISION_FIELD } from './revisionError.ts';
import type { Turn } from './turn.ts';
import { claimTurn, closeTurn, documentKey, giveBackTurn, openTurn } from './turn.ts';

/**
 * The database adapter, with the claim of a revision made between validation and write: Payload
 * itself reads, merges and writes, and of two who do so at once the second wipes out the first.
 * Only writes that {@link carry a turn | carry} are concerned.
 */
export function withClaims(db: Config['db']): Config['db'] {
  return { ...db, init: (args) => claiming(db.init(args)) };
}

function claiming<
  Adapter extends Pick<DatabaseAdapter, 'createVersion' | 'updateOne' | 'updateGlobal'>,
>(adapter: Adapter): Adapter {
  const createVersion = adapter.createVersion.bind(adapter);
  const updateOne = adapter.updateOne.bind(adapter);
  const updateGlobal = adapter.updateGlobal.bind(adapter);
  // The last that Payload tries for a draft, whose turn was claimed before.
  adapter.createVersion = async (args) => {
    const { collectionSlug, parent, req } = args;
    return createVersion(args).catch(async (error: unknown) => {
      await giveBackTurn(req, documentKey(collectionSlug, parent));
      throw error;
    });
  };
  adapter.updateOne = async (args) => {
    const { collection, id, req } = args;
    const turn = id === undefined ? undefined : openTurn(req, documentKey(collection, id));
    if (turn === undefined || id === undefined) return updateOne(args);
    return inTurn(turn, {
      write: (unsettled) => updateOne({ ...args, data: { ...args.data, ...unsettled } }),
      settle: (settled) => updateOne({ collection, id, data: settled, ...(req && { req }) }),
    });
  };
  adapter.updateGlobal = async (args) => {
    const { slug, req } = args;
    const turn = openTurn(req, documentKey(slug));
    if (turn === undefined) return updateGlobal(args);
    return inTurn(turn, {
      write: (unsettled) => updateGlobal({ ...args, data: { ...args.data, ...unsettled } }),
      settle: (settled) => updateGlobal({ slug, data: settled, ...(req && { req }) }),
    });
  };
  return adapter;
}

type Revision = { [REVISION_FIELD]: number };

/**
 * On SQLite a document with lists is several rows. It carries a half revision until the last of
 * them is written, so that whoever reads it meanwhile cannot save upon what he has read.
 */
async function inTurn<Written>(
  turn: Turn,
  {
    write,
    settle,
  }: {
    write: (unsettled: Revision) => Promise<Written>;
    settle: (settled: Revision) => Promise<unknown>;
  },
): Promise<Written> {
  await claimTurn(turn);
  const revision = nextAfter(turn.from);
  const written = await write({ [REVISION_FIELD]: revision - 0.5 }).catch(
    async (error: unknown) => {
      await giveBackTurn(turn.req, turn.document);
      throw error;
    },
  );
  closeTurn(turn);
  await settle({ [REVISION_FIELD]: revision });
  return { ...written, [REVISION_FIELD]: revision };
}

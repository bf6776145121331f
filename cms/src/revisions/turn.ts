import type { PayloadRequest } from 'payload';

import type { Intent } from './claim.ts';
import { changesSince, claimNext, giveBack, nextAfter } from './claim.ts';
import type { FieldNames } from './fieldNames.ts';
import { editedMeanwhile } from './revisionError.ts';

/** Context key under which an operation carries what it is about to write. */
const TURNS = 'revisionTurns';

/** One write upon its way from the hooks to the database. */
export type Turn = Intent & { names: FieldNames; req: PayloadRequest; isClaimed: boolean };

/** Lets the operation's write find its turn. */
export function carry(turn: Turn): void {
  turn.req.context[TURNS] = new Map([...turnsOf(turn.req), [turn.document, turn]]);
}

/** The turn of this operation on a document whose revision is still to be claimed. */
export function openTurn(
  req: Partial<PayloadRequest> | undefined,
  document: string,
): Turn | undefined {
  const turn = req === undefined ? undefined : turnsOf(req).get(document);
  return turn?.isClaimed === false ? turn : undefined;
}

/**
 * Claims the revision a turn wants to write.
 * @returns the way to give it back, for a write that failed
 * @throws RevisionError `edited-meanwhile`
 */
export async function claimTurn(turn: Turn): Promise<() => Promise<void>> {
  const { req, names, document, from } = turn;
  const claim = await claimNext(req.payload, turn);
  if (claim === null) {
    const changes = await changesSince(req.payload, { document, revision: from });
    throw editedMeanwhile(req, { revision: nextAfter(from), changes, names });
  }
  carry({ ...turn, isClaimed: true });
  return () => giveBack(req.payload, { ...turn, claim });
}

/** Name of a document in the rows of revisions. */
export function documentKey(slug: string, id?: string | number): string {
  return id === undefined ? slug : `${slug}/${String(id)}`;
}

function turnsOf({ context }: Partial<PayloadRequest>): ReadonlyMap<string, Turn> {
  const found: unknown = context?.[TURNS];
  return isTurns(found) ? found : new Map();
}

function isTurns(value: unknown): value is ReadonlyMap<string, Turn> {
  return value instanceof Map;
}

import type { PayloadRequest } from 'payload';

import type { Intent } from './claim.ts';
import { changesSince, claimNext, giveBack, nextAfter } from './claim.ts';
import type { FieldNames } from './fieldNames.ts';
import { editedMeanwhile } from './revisionError.ts';

/** Context key under which an operation carries what it is about to write. */
const TURNS = 'revisionTurns';

/** One write upon its way from the hooks to the database. */
export type Turn = Intent & {
  names: FieldNames;
  req: PayloadRequest;
  /** The way to give the claim back while nothing is written; null before it is made. */
  giveBack: (() => Promise<void>) | null;
};

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
  return turn?.giveBack === null ? turn : undefined;
}

/** Gives back what this operation has claimed of a document, for a write that failed. */
export async function giveBackTurn(
  req: Partial<PayloadRequest> | undefined,
  document: string,
): Promise<void> {
  if (req !== undefined) await turnsOf(req).get(document)?.giveBack?.();
}

/** Notes that a turn's write was made: nothing is to be given back any more. */
export function closeTurn(turn: Turn): void {
  carry({ ...turn, giveBack: () => Promise.resolve() });
}

/**
 * Claims the revision a turn wants to write.
 * @throws RevisionError `edited-meanwhile`
 */
export async function claimTurn(turn: Turn): Promise<void> {
  const { req, names, document, from } = turn;
  const claim = await claimNext(req.payload, turn);
  if (claim === null) {
    const changes = await changesSince(req.payload, { document, revision: from });
    throw editedMeanwhile(req, { revision: nextAfter(from), changes, names });
  }
  carry({ ...turn, giveBack: () => giveBack(req.payload, { ...turn, claim }) });
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

import type { Payload } from 'payload';
import { z } from 'zod';

import { isReplicaSet } from './database.ts';

const idSchema = z.object({ id: z.string() });

/**
 * Holds a MongoDB replica set to its word with a real rollback, and says in the log when the
 * server has no transactions. Nothing of ours needs one; several documents are then not atomic.
 * @privileged it writes one row and takes it back before anybody can sign in
 * @throws Error when the address promises transactions and a rolled-back document stays
 */
export async function assertTransactions(payload: Payload): Promise<void> {
  if (payload.db.name !== 'mongoose') return;
  const url: unknown = 'url' in payload.db ? payload.db.url : '';
  if (!isReplicaSet(String(url))) {
    payload.logger.warn(
      'MongoDB without a replica set: writes of several documents are not atomic.',
    );
    return;
  }
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('MongoDB promises transactions but began none.');
  const data = { nameAr: 'rollback', from: '1999-01-01', to: '1999-01-01' };
  const req = { transactionID };
  const { id } = idSchema.parse(await payload.db.create({ collection: 'holidays', data, req }));
  await payload.db.rollbackTransaction(transactionID);
  const left = await payload.db.count({ collection: 'holidays', where: { id: { equals: id } } });
  if (left.totalDocs > 0) throw new Error('MongoDB kept a document that was rolled back.');
}

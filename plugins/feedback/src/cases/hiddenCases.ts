import type { Payload } from 'payload';
import { z } from 'zod';

import { KINDS } from '../core/case.ts';
import { databaseApi } from '../core/localApi.ts';
import { runtimeOf } from '../runtime.ts';
import { id } from './caseFact.ts';
import { namesConcerned } from './concerned.ts';

const rowsSchema = z.array(z.object({ id: id() }));

/**
 * The cases that are about a member of staff, for a host that tells of cases elsewhere: to that
 * person it must not.
 * @privileged whom a case is about is told to nobody
 */
export async function casesHiddenFrom(payload: Payload, user: string | number): Promise<string[]> {
  const hidden: string[] = [];
  for (const kind of KINDS) {
    const { docs } = await databaseApi(payload).find({
      collection: runtimeOf(payload).slugOf(kind),
      where: namesConcerned(String(user)),
      pagination: false,
    });
    hidden.push(...rowsSchema.parse(docs).map((row) => row.id));
  }
  return hidden;
}

import type { Payload } from 'payload';
import { z } from 'zod';

const namedSchema = z.object({ id: z.union([z.string(), z.number()]) });

/**
 * The rows of a list that can be read. One that cannot is left out, with a line in the log that
 * names it and its wrong fields but none of its words, so that one bad row sinks no list.
 */
export function readableRows<T>(args: {
  payload: Payload;
  collection: string;
  rows: readonly unknown[];
  schema: z.ZodType<T>;
}): T[] {
  const { payload, collection, rows, schema } = args;
  return rows.flatMap((row) => {
    const read = schema.safeParse(row);
    if (read.success) return [read.data];
    payload.logger.error({
      msg: 'A row cannot be read and is left out',
      collection,
      id: namedSchema.safeParse(row).data?.id,
      fields: read.error.issues.map(({ path }) => path.join('.')),
    });
    return [];
  });
}

import type { Config } from 'payload';
import { z } from 'zod';

import { faultFacts } from '../../../server/fault.ts';
import { requestFacts } from './requestFacts.ts';

const SERVERS_FAULT = 500;

/** A refusal: an error that says with which status the person is told. */
const refusalSchema = z.object({
  err: z.object({
    name: z.string().max(100),
    status: z
      .number()
      .int()
      .min(400)
      .max(SERVERS_FAULT - 1),
    code: z.string().max(100).optional().catch(undefined),
  }),
});

/** What MongoDB's driver throws when its server is not there, each by its name. */
const NOBODY_THERE = z.object({
  name: z.enum([
    'MongoServerSelectionError',
    'MongoNetworkError',
    'MongoNetworkTimeoutError',
    'MongoPoolClearedError',
    'PoolClearedOnNetworkError',
    'MongoNotConnectedError',
    'MongoTopologyClosedError',
  ]),
});

/** What came of a lost database, as Payload and the plugin tell of it. */
const lostSchema = z.union([
  z.object({ err: NOBODY_THERE }).transform(({ err }) => err),
  z.object({ fault: NOBODY_THERE }).transform(({ fault }) => fault),
]);

const faultSchema = z.object({ err: z.instanceof(Error), msg: z.never().optional() });

type LoggerOptions = Extract<NonNullable<Config['logger']>, { options: object }>['options'];

/**
 * How Payload's log is written: each line says for which request, a fault is told without the words
 * it quotes, and a refusal (a wrong password, an act that comes too late) is one line without a stack,
 * whatever level Payload takes it for. So is what a lost database leaves undone: that it is lost is
 * told once, by whoever watches it.
 */
export function logging(level: string): LoggerOptions {
  return {
    level,
    base: null,
    mixin: () => requestFacts() ?? {},
    serializers: { err: (error: unknown) => faultFacts(error) },
    hooks: {
      logMethod(args, method) {
        const lost = lostSchema.safeParse(args[0]);
        if (lost.success) {
          this.warn({ msg: 'the database did not answer', error: lost.data.name });
          return;
        }
        const refusal = refusalSchema.safeParse(args[0]);
        if (!refusal.success) {
          const [told, ...words] = args;
          // Without words of its own a line takes the error's, which can quote a person's.
          if (words.length > 0 || !faultSchema.safeParse(told).success) method.apply(this, args);
          else method.call(this, told, 'a fault in an answer');
          return;
        }
        const { name, status, code } = refusal.data.err;
        this.info({ msg: 'refused', error: name, status, code });
      },
    },
  };
}

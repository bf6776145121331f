import { EventEmitter } from 'node:events';
import type { Payload } from 'payload';
import { z } from 'zod';

declare global {
  var mithaqDatabaseIsLost: boolean | undefined;
}

/** A driver that tells when its server goes away and comes back; SQLite's file does neither. */
const driverSchema = z.object({ connection: z.instanceof(EventEmitter) });

const WORDS = {
  lost: {
    msg: 'the database is lost: nothing can be read or written until it answers again',
    ar: 'فُقد الاتصال بقاعدة البيانات: لا يُقرأ شيء ولا يُكتب حتى تجيب من جديد',
  },
  back: { msg: 'the database answers again', ar: 'عادت قاعدة البيانات تجيب' },
};

/**
 * Whether the database has gone away, as far as its driver knows. Known to the whole process: the
 * server in front and the build of the app each have a copy of this file.
 */
export function isDatabaseLost(): boolean {
  return globalThis.mithaqDatabaseIsLost === true;
}

/** Notices from now on when the database goes away and comes back, with one line of the log for each. */
export function watchDatabase({ db, logger }: Payload): void {
  const driver = driverSchema.safeParse(db).data;
  driver?.connection
    .on('disconnected', () => {
      if (isDatabaseLost()) return;
      globalThis.mithaqDatabaseIsLost = true;
      logger.error(WORDS.lost);
    })
    .on('connected', () => {
      if (!isDatabaseLost()) return;
      globalThis.mithaqDatabaseIsLost = false;
      logger.warn(WORDS.back);
    });
}

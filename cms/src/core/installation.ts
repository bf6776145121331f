import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { z } from 'zod';

import { EnvironmentError } from './environment.ts';

/** Raised with a release whose database an older one must not write to. */
const DATABASE_FORM = 1;

const KEY = 'installation';
const MARK_FILE = 'installed.json';
const markSchema = z.object({
  id: z.uuid(),
  form: z.int().min(1),
  secrets: z.string().max(64).optional(),
});

const NEWER = new EnvironmentError(
  'كتبَ قاعدةَ البيانات إصدارٌ أحدث من هذا. شغّل الإصدار الأحدث، أو استرجع نسخة احتياطية أُخذت قبله.\n' +
    'The database was written by a newer release than this one. Start the newer release, or restore a backup made before it.',
);

const LOST = new EnvironmentError(
  'قاعدة البيانات فارغة مع أن هذه المنشأة سبق أن عملت. راجع DATABASE_URL وDATA_DIR أو استرجع النسخة الاحتياطية، فإن أردت البدء من جديد فشغّل مرة واحدة مع NEW_DATABASE=true.\n' +
    'The database is empty, but this installation has worked before. Look at DATABASE_URL and DATA_DIR or restore the backup; if a new beginning is meant, start once with NEW_DATABASE=true.',
);

const FOREIGN = new EnvironmentError(
  'المفاتيح في secrets.json ليست مفاتيح قاعدة البيانات هذه: فُقدت فوُلّد غيرها، أو هي لمنشأة أخرى. أعد secrets.json من نسختك الاحتياطية إلى DATA_DIR، فبغيره لا تُقرأ حالة ولا يفتح رمز استلام شيئًا. فإن فُقد نهائيًا فشغّل مرة واحدة مع NEW_SECRETS=true.\n' +
    'The keys in secrets.json are not those of this database: they were lost and new ones were made, or they belong to another installation. Put secrets.json back into DATA_DIR from your backup: without it no case can be read and receipt codes open nothing. If it is lost for good, start once with NEW_SECRETS=true.',
);

type Place = {
  dataDir: string;
  isNewMeant: boolean;
  /** The mark of the secrets this start has, and whether those of before are given up. */
  secrets: string;
  areSecretsGivenUp: boolean;
};

/**
 * Refuses a database that cannot be this installation's: written by a newer release, with other
 * secrets, or empty beside a folder whose database was filled. Nothing has been written to it yet.
 * @throws EnvironmentError that says in both languages what to do
 */
export async function assertOwnDatabase(payload: Payload, place: Place): Promise<void> {
  const mark = markSchema.safeParse(await payload.kv.get(KEY));
  if (mark.success && mark.data.form > DATABASE_FORM) throw NEWER;
  const wasFilled = existsSync(path.join(place.dataDir, MARK_FILE));
  if (!mark.success && wasFilled && !place.isNewMeant) throw LOST;
  const isForeign = (mark.data?.secrets ?? place.secrets) !== place.secrets;
  if (isForeign && !place.areSecretsGivenUp) throw FOREIGN;
}

/** Marks a database that is filled, and the folder beside it, so that a later start knows both. */
export async function markInstallation(
  payload: Payload,
  { dataDir, secrets }: Pick<Place, 'dataDir' | 'secrets'>,
): Promise<void> {
  const known = markSchema.safeParse(await payload.kv.get(KEY));
  const id = known.success ? known.data.id : randomUUID();
  const mark = { id, form: DATABASE_FORM, secrets };
  const isMarked = known.data?.form === DATABASE_FORM && known.data.secrets === secrets;
  if (!isMarked) await payload.kv.set(KEY, mark);
  const file = path.join(dataDir, MARK_FILE);
  // The database first: a folder that is marked beside one that is not would be refused.
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ id }), { mode: 0o600, flush: true });
}

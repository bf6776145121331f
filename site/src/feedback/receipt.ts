import type { TrackedCase } from '../api/track.ts';
import { trackCase } from '../api/track.ts';

/** What the person keeps, and the case as it stands; null where that cannot be had now. */
export type Receipt = { code: string; tracked: TrackedCase | null };

/** Reads the case of a receipt code that has just been given or was kept. */
export async function readReceipt(code: string, locals: App.Locals): Promise<Receipt> {
  const { locale, visitor = '' } = locals;
  const tracked = await trackCase(code, { locale, visitor, proof: null });
  return { code, tracked: tracked.ok ? tracked.value : null };
}

import type { TrackedCase } from '../api/track.ts';
import { isErased, trackCase } from '../api/track.ts';

/**
 * What the person keeps, and the case as it stands; null where that cannot be had now, or no more
 * because what was written has been deleted.
 */
export type Receipt = { code: string; tracked: TrackedCase | null; isGone: boolean };

/** Reads the case of a receipt code that has just been given or was kept. */
export async function readReceipt(code: string, locals: App.Locals): Promise<Receipt> {
  const { locale, visitor = '' } = locals;
  const answer = await trackCase(code, { locale, visitor, proof: null });
  if (!answer.ok) return { code, tracked: null, isGone: false };
  if (isErased(answer.value)) return { code, tracked: null, isGone: true };
  return { code, tracked: answer.value, isGone: false };
}

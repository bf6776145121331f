import { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import { get } from './client.ts';
import { readingOf } from './reading.ts';

const LONGEST_PATTERN = 2_000;

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'gu').flags === 'gu';
  } catch {
    return false;
  }
}

const pattern = z.string().max(LONGEST_PATTERN).refine(isPattern);

const step = z.union([
  z.enum(['NFC', 'NFKC', 'westernDigits', 'capitals', 'trim']),
  z.object({ find: pattern, put: z.string().max(20) }),
]);
const steps = z.array(step).max(50);

const CLEANINGS = ['text', 'line', 'email', 'phone', 'code', 'reference', 'slug', 'day'] as const;
const FIELDS = [
  'subject',
  'text',
  'name',
  'email',
  'phone',
  'receiptCode',
  'message',
  'answer',
  'reference',
  'slug',
  'day',
] as const;

const rule = z.object({
  clean: z.enum(CLEANINGS),
  min: z.int().min(0),
  max: z.int().min(1),
  pattern: pattern.nullable(),
});

/** How the cms cleans and judges what people write; the site has no rule of its own. */
export const rulesSchema = z.object({
  cleaning: z.record(z.enum(CLEANINGS), steps),
  fields: z.record(z.enum(FIELDS), rule),
});

export type Rules = z.infer<typeof rulesSchema>;
/** One step of cleaning: by name, or what is found and what is put in its place. */
export type Step = z.infer<typeof step>;

const rulesReading = readingOf(rulesSchema);

/** The last rules read: a form that comes back while the cms is down is counted as before. */
let lastKnown: Rules | null = null;

/**
 * Reads the rules of the forms.
 * @param mayBeOld for a form that was posted: what its page was made with is good enough
 * @returns null when none have ever been read; then the cms alone judges
 */
export async function readRules(
  locale: Locale,
  { mayBeOld }: { mayBeOld: boolean },
): Promise<Rules | null> {
  if (mayBeOld && lastKnown !== null) return lastKnown;
  const answer = await get({ path: '/api/feedback/rules', locale, of: rulesReading });
  if (answer.ok) lastKnown = answer.value;
  return lastKnown;
}

import { getPayload } from 'payload';

import type { Head } from './audit/chain.ts';
import { verifyAudit } from './audit/verifyAudit.ts';
import { verifyEditions } from './editions/verify.ts';
import config from './payload.config.ts';

/** What a check of the whole installation found. */
export type Verification = {
  editions: { editions: number; revisions: number; fault: string | null };
  audit: { checked: number; head: Head | null; fault: string | null };
};

/**
 * Checks the chains of editions, of translations and of the audit trail, and that every release the
 * trail tells of still has its edition.
 * @param expected a point of the audit trail that somebody wrote down earlier
 */
export async function verifyInstallation(expected: Head | null): Promise<Verification> {
  const payload = await getPayload({ config });
  try {
    const sealed = new Set<string>();
    const editions = await verifyEditions(payload, (hash) => sealed.add(hash));
    const lost: string[] = [];
    const audit = await verifyAudit(payload, {
      expected,
      seen: ({ kind, facts: { event, slug, textHash } }) => {
        if (kind !== 'policy' || event !== 'release' || sealed.has(String(textHash))) return;
        lost.push(`an edition of ${String(slug)} that was released is missing`);
      },
    });
    return { editions: { ...editions, fault: editions.fault ?? lost[0] ?? null }, audit };
  } finally {
    await payload.destroy();
  }
}

import type { Payload } from 'payload';

import type { Head } from './chain.ts';
import { follow } from './chain.ts';
import type { AuditEvent } from './event.ts';
import { readRecord } from './record.ts';

/** What a check of a chain finds: its first broken link, or null. */
export type Finding = { checked: number; head: Head | null; fault: string | null };

/**
 * Follows the record from its first event to its last.
 * @param seen hears of each sound event, in order
 * @param expected a point somebody wrote down earlier, which the record must still pass through
 */
export async function verifyAudit(
  payload: Payload,
  { seen, expected }: { seen: (event: AuditEvent) => void; expected: Head | null },
): Promise<Finding> {
  let head: Head | null = null;
  for await (const event of readRecord(payload)) {
    const checked = head?.seq ?? 0;
    if (event === null) {
      return { checked, head, fault: `event ${String(checked + 1)} cannot be read` };
    }
    const next = follow(head, event);
    if ('fault' in next) return { checked, head, fault: next.fault };
    head = next;
    seen(event);
    if (expected?.seq === next.seq && expected.hash !== next.hash) {
      return { checked, head, fault: `event ${String(next.seq)} is not the one written down` };
    }
  }
  const checked = head?.seq ?? 0;
  if (expected !== null && checked < expected.seq) {
    return { checked, head, fault: `event ${String(checked + 1)} is missing: the end is cut off` };
  }
  return { checked, head, fault: null };
}

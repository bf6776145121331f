import { canonicalHash } from '../core/canonicalHash.ts';
import type { AuditEvent } from './event.ts';

/** Hash of an event: all that it says, its place, and the hash of the event before it. */
export function auditHash(event: Omit<AuditEvent, 'hash'>): string {
  const { seq, key, at, kind, actor, subject, subjectId, facts, previousHash } = event;
  return canonicalHash({ seq, key, at, kind, actor, subject, subjectId, facts, previousHash });
}

/** The point up to which the record has been read. */
export type Head = { seq: number; hash: string };

/**
 * Follows the chain by one event.
 * @param head where the chain stands, null before its first event
 * @returns where it stands now, or a sentence on what is broken
 */
export function follow(head: Head | null, event: AuditEvent): Head | { fault: string } {
  const expected = (head?.seq ?? 0) + 1;
  const place = `event ${String(event.seq)} (${event.kind}, ${event.at})`;
  if (event.seq !== expected) return { fault: `event ${String(expected)} is missing` };
  if (event.previousHash !== (head?.hash ?? null)) {
    return { fault: `${place} does not follow from the one before it` };
  }
  if (auditHash(event) !== event.hash) return { fault: `${place} is not what was recorded` };
  return { seq: event.seq, hash: event.hash };
}

import { z } from 'zod';

/** The two kinds of case. */
export const caseKindSchema = z.enum(['complaint', 'enquiry']);

export type CaseKind = z.infer<typeof caseKindSchema>;

/** The path segment of each kind under the feedback API. */
export const KIND_SEGMENTS = { complaint: 'complaints', enquiry: 'enquiries' } as const;

/** The kind a path segment names, or null. */
export function kindOfSegment(segment: unknown): CaseKind | null {
  if (segment === KIND_SEGMENTS.complaint) return 'complaint';
  return segment === KIND_SEGMENTS.enquiry ? 'enquiry' : null;
}

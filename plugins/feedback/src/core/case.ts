import { z } from 'zod';

/** The kinds of case, each described once. */
export const CASE_KINDS = {
  complaint: {
    /** The path under the feedback API, and the name of the option that holds the slug. */
    segment: 'complaints',
    /** Begins a reference. */
    prefix: 'C',
    labels: {
      singular: { ar: 'شكوى', en: 'Complaint' },
      plural: { ar: 'الشكاوى', en: 'Complaints' },
    },
    summary: 'Files a complaint',
    maySuggest: false,
    /** Only a complaint is upheld, and the words of a decision tell the person so. */
    isUpheld: true,
  },
  enquiry: {
    segment: 'enquiries',
    prefix: 'E',
    labels: {
      singular: { ar: 'استفسار', en: 'Enquiry' },
      plural: { ar: 'الاستفسارات', en: 'Enquiries' },
    },
    summary: 'Files an enquiry or a suggestion',
    maySuggest: true,
    isUpheld: false,
  },
} as const;

export type CaseKind = keyof typeof CASE_KINDS;

/** Every kind of case, in the order of the table. */
export const KINDS: readonly CaseKind[] = Object.keys(CASE_KINDS).filter(isCaseKind);

export const caseKindSchema = z.enum(KINDS);

/** The kind a path segment names, or null. */
export function kindOfSegment(segment: unknown): CaseKind | null {
  return KINDS.find((kind) => CASE_KINDS[kind].segment === segment) ?? null;
}

function isCaseKind(name: string): name is CaseKind {
  return name in CASE_KINDS;
}

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
      open: { ar: 'شكاوى مفتوحة', en: 'Complaints open' },
      overdue: { ar: 'شكاوى متأخرة', en: 'Complaints overdue' },
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
      open: { ar: 'استفسارات مفتوحة', en: 'Enquiries open' },
      overdue: { ar: 'استفسارات متأخرة', en: 'Enquiries overdue' },
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

/** The path segments of the kinds. */
export type CaseSegment = (typeof CASE_KINDS)[CaseKind]['segment'];

/** The kinds as the options of a select. */
export const KIND_OPTIONS = KINDS.map((value) => ({
  value,
  label: CASE_KINDS[value].labels.singular,
}));

/** The kind a path segment names, or null. */
export function kindOfSegment(segment: unknown): CaseKind | null {
  return KINDS.find((kind) => CASE_KINDS[kind].segment === segment) ?? null;
}

function isCaseKind(name: string): name is CaseKind {
  return name in CASE_KINDS;
}

/** The kinds of case the public files, each described once; its words are in `i18n/feedback.ts`. */
export const CASE_KINDS = {
  complaint: {
    /** The section of the site, and of the cms's interface, that takes it. */
    section: 'complaints',
    /** Whether it may be a suggestion as well. */
    maySuggest: false,
  },
  enquiry: { section: 'enquiries', maySuggest: true },
} as const;

export type CaseKind = keyof typeof CASE_KINDS;

/** Every kind, in the order people are offered them. */
export const caseKinds = Object.keys(CASE_KINDS).filter(isCaseKind);

/** The kind a section of the site takes, or null. */
export function kindOfSection(section: string | undefined): CaseKind | null {
  return caseKinds.find((kind) => CASE_KINDS[kind].section === section) ?? null;
}

function isCaseKind(name: string): name is CaseKind {
  return name in CASE_KINDS;
}

import type { Label } from '../core/bilingual.ts';

/** What a policy is about, in the order the public list shows. */
export const CATEGORIES = {
  beneficiaries: { ar: 'المستفيدون', en: 'Beneficiaries' },
  services: { ar: 'الخدمات', en: 'Services' },
  governance: { ar: 'الحوكمة', en: 'Governance' },
  privacy: { ar: 'الخصوصية', en: 'Privacy' },
  volunteering: { ar: 'التطوع', en: 'Volunteering' },
  finance: { ar: 'المالية', en: 'Finance' },
  humanResources: { ar: 'الموارد البشرية', en: 'Human resources' },
  other: { ar: 'أخرى', en: 'Other' },
} as const satisfies Record<string, Label>;

import type { Label } from '../core/bilingual.ts';

/** The facts an import reads from a file, for each of which it keeps the words it was read from. */
export const READ_FACTS = {
  approval: { ar: 'الاعتماد', en: 'Approval' },
  commitment: { ar: 'التزام', en: 'Commitment' },
  effectiveFrom: { ar: 'تاريخ النفاذ', en: 'Day of effect' },
  organisation: { ar: 'الجمعية', en: 'Association' },
  replaces: { ar: 'ما تحل محله', en: 'What it replaces' },
} as const satisfies Record<string, Label>;

/** One of them. */
export type ReadFact = keyof typeof READ_FACTS;

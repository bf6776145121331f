/* What a case takes from its category, and what becomes of it: some rows of the table of its facts. */
import { isoDateSchema } from '../core/dates.ts';
import type { CaseFact } from './caseFact.ts';
import { absent, flag, JSON_COLUMN } from './caseFact.ts';
import { erasureSchema } from './caseValues.ts';
import { DEFAULT_RETENTION, retentionSchema } from './retention.ts';

const WHOLE_CASE = ['desk', 'tracked'] as const;

export const CATEGORY_FACTS = {
  /** Its words are shown once they are asked for: see `disclosure.ts`. */
  confidential: {
    label: { ar: 'سرية', en: 'Confidential' },
    schema: flag(),
    seenBy: ['desk'],
    column: { type: 'checkbox' },
  },
  /** How long it is kept once it is closed, as was promised when it was received. */
  retention: {
    label: { ar: 'مدة الحفظ', en: 'Retention' },
    schema: retentionSchema.catch(DEFAULT_RETENTION),
    seenBy: WHOLE_CASE,
    column: JSON_COLUMN,
  },
  /** Null while the case is open, and once it is erased. */
  eraseOn: {
    label: { ar: 'يُحذف ما كُتب فيها في', en: 'To be deleted on' },
    schema: absent(isoDateSchema),
    seenBy: WHOLE_CASE,
    column: {
      type: 'text',
      index: true,
      admin: { components: { Cell: '@mithaq/feedback/client#EraseCell' } },
    },
  },
  /** What was deleted of it; null as long as it has its words. */
  erasure: {
    label: { ar: 'الحذف', en: 'Deletion' },
    schema: absent(erasureSchema),
    seenBy: ['desk'],
    column: JSON_COLUMN,
  },
} as const satisfies Record<string, CaseFact>;

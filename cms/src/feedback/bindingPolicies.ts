import type { CaseKind } from '@mithaq/feedback';
import { CASE_KINDS, KINDS } from '@mithaq/feedback';
import type { Field } from 'payload';

/** The field of the association that names the policy whose commitments bind a kind of case. */
export function bindingField(kind: CaseKind) {
  return `${CASE_KINDS[kind].segment}Policy` as const;
}

/** One such field for each kind of case. */
export const bindingPolicyFields: Field[] = KINDS.map((kind) => {
  const { plural } = CASE_KINDS[kind].labels;
  return {
    name: bindingField(kind),
    type: 'relationship',
    relationTo: 'policies',
    label: {
      ar: `السياسة التي تعد بالرد: ${plural.ar}`,
      en: `Policy that promises replies: ${plural.en}`,
    },
    admin: { width: '50%' },
  };
});

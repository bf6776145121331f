import type { FieldFault } from '../api/answer.ts';
import type { CaseKind } from '../api/caseKinds.ts';
import { CASE_KINDS } from '../api/caseKinds.ts';
import type { Contact, Submission } from '../api/feedback.ts';
import type { Rules } from '../api/rules.ts';
import type { Fault } from './faultText.ts';
import { readChecked, readText } from './formText.ts';
import { cleanedBy, faultIn, isBlank } from './rules.ts';

/** Fields of the form that can be faulty, in their order. */
const caseFields = [
  'category',
  'citation',
  'subject',
  'text',
  'name',
  'email',
  'phone',
  'preferred',
  'declaration',
] as const;
export type CaseField = (typeof caseFields)[number];

/** What is wrong with a field of the form. */
export type CaseFault = { field: CaseField; fault: Fault };

/** The form exactly as the person left it, to be shown again. */
export type CaseValues = {
  category: string;
  policy: string;
  anchor: string;
  suggestion: boolean;
  subject: string;
  text: string;
  anonymous: boolean;
  name: string;
  email: string;
  phone: string;
  preferred: string;
  declaration: boolean;
};

/** Who writes and how to reach them, as typed. */
export type ContactValues = Pick<CaseValues, 'name' | 'email' | 'phone' | 'preferred'>;

/** An empty form, perhaps about a provision. */
export function emptyCase(about: { policy: string; anchor: string }): CaseValues {
  return {
    ...about,
    category: '',
    suggestion: false,
    subject: '',
    text: '',
    anonymous: false,
    name: '',
    email: '',
    phone: '',
    preferred: '',
    declaration: false,
  };
}

/** Reads the posted form without judging it. */
export function readCase(form: FormData): CaseValues {
  return {
    category: readText(form, 'category'),
    policy: readText(form, 'policy'),
    anchor: readText(form, 'anchor'),
    suggestion: readChecked(form, 'suggestion'),
    subject: readText(form, 'subject'),
    text: readText(form, 'text'),
    anonymous: readChecked(form, 'anonymous'),
    ...readContact(form),
    declaration: readChecked(form, 'declaration'),
  };
}

/** The part of a posted form that says how to reach somebody. */
export function readContact(form: FormData): ContactValues {
  return {
    name: readText(form, 'name'),
    email: readText(form, 'email'),
    phone: readText(form, 'phone'),
    preferred: readText(form, 'preferred'),
  };
}

/** Everything wrong with a form, in the order of its fields. */
export function faultsOf(rules: Rules | null, values: CaseValues): CaseFault[] {
  const { category, policy, anonymous, declaration } = values;
  return [
    ...(category === ''
      ? [empty('category')]
      : named(rules, { field: 'category', slug: category })),
    ...(policy === '' ? [] : named(rules, { field: 'citation', slug: policy })),
    ...ruled(rules, { field: 'subject', values }),
    ...ruled(rules, { field: 'text', values }),
    ...(anonymous ? [] : contactFaults(rules, values)),
    ...(declaration ? [] : [empty('declaration')]),
  ];
}

/** What is wrong with how to reach somebody. */
export function contactFaults(rules: Rules | null, values: ContactValues): CaseFault[] {
  const { preferred } = values;
  return [
    ...ruled(rules, { field: 'name', values }),
    ...addressFaults(rules, { field: 'email', values }),
    ...addressFaults(rules, { field: 'phone', values }),
    ...(isPreference(preferred) ? [] : [empty('preferred')]),
  ];
}

/** An address may be left out where it is not the one to be reached by. */
function addressFaults(
  rules: Rules | null,
  { field, values }: { field: 'email' | 'phone'; values: ContactValues },
): CaseFault[] {
  if (isBlank(rules, values[field])) return values.preferred === field ? [empty(field)] : [];
  return ruled(rules, { field, values });
}

/** What is chosen by its name; one that cannot be a name is asked for again at once. */
function named(
  rules: Rules | null,
  { field, slug }: { field: 'category' | 'citation'; slug: string },
): CaseFault[] {
  const fault = faultIn(rules, { field: 'slug', written: slug });
  return fault === null ? [] : [{ field, fault }];
}

function ruled<Field extends 'subject' | 'text' | 'name' | 'email' | 'phone'>(
  rules: Rules | null,
  { field, values }: { field: Field; values: Pick<CaseValues, Field> },
): CaseFault[] {
  const fault = faultIn(rules, { field, written: values[field] });
  return fault === null ? [] : [{ field, fault }];
}

function empty(field: CaseField): CaseFault {
  return { field, fault: { code: 'empty' } };
}

/** The faults the cms found, as faults of the form's fields. */
export function faultsFromCms(fields: readonly FieldFault[]): CaseFault[] {
  const named = fields.flatMap(({ path, code }): CaseFault[] => {
    const name = path.replace(/^contact\./, '').split('.')[0];
    const field = caseFields.find((one) => one === name);
    return field === undefined
      ? []
      : [{ field, fault: { code: code === 'required' ? 'empty' : 'wrong' } }];
  });
  return caseFields.flatMap((field) => named.find((one) => one.field === field) ?? []);
}

/** Whether a form that comes back has something in it that would be missed. */
export function hasWords(values: CaseValues): boolean {
  const { category, subject, text, name, email, phone } = values;
  return [category, subject, text, name, email, phone].some((value) => value !== '');
}

/** What is sent to the cms for a form without faults: cleaned, so that the same words are the same. */
export function submissionOf(
  rules: Rules | null,
  { kind, values }: { kind: CaseKind; values: CaseValues },
): Submission {
  const { anonymous, policy, anchor } = values;
  return {
    category: values.category,
    subject: cleanedBy(rules, { field: 'subject', written: values.subject }),
    text: cleanedBy(rules, { field: 'text', written: values.text }),
    citation: policy === '' ? null : { policy, anchor: anchor === '' ? null : anchor },
    anonymous,
    contact: anonymous ? null : contactOf(rules, values),
    declaration: true,
    ...(CASE_KINDS[kind].maySuggest ? { suggestion: values.suggestion } : {}),
  };
}

/** What is sent of a contact without faults. */
export function contactOf(rules: Rules | null, values: ContactValues): Contact {
  const { name, preferred } = values;
  return {
    name: cleanedBy(rules, { field: 'name', written: name }),
    email: addressOf(rules, { field: 'email', values }),
    phone: addressOf(rules, { field: 'phone', values }),
    preferred: isPreference(preferred) ? preferred : 'none',
  };
}

function addressOf(
  rules: Rules | null,
  { field, values }: { field: 'email' | 'phone'; values: ContactValues },
): string | null {
  const written = values[field];
  return isBlank(rules, written) ? null : cleanedBy(rules, { field, written });
}

function isPreference(text: string): text is 'email' | 'phone' | 'none' {
  return text === 'email' || text === 'phone' || text === 'none';
}

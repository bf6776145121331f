import { z } from 'zod';

import type { FieldFault } from '../api/answer.ts';
import type { CaseKind, Submission } from '../api/feedback.ts';
import { westernDigits } from '../ui/digits.ts';
import { readChecked, readText } from './formText.ts';

/** Fields of the form that can be faulty; each has an error text of the same name. */
export type CaseField =
  | 'category'
  | 'citation'
  | 'subject'
  | 'text'
  | 'name'
  | 'email'
  | 'phone'
  | 'preferred'
  | 'declaration';

/** What is wrong with a field: a key of the form's error texts. */
export type CaseFault = {
  field: CaseField;
  error: CaseField | 'citationArticle' | 'preferredEmail' | 'preferredPhone';
};

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

const LIMITS = {
  subject: { min: 3, max: 150 },
  text: { min: 10, max: 10_000 },
  name: { max: 120 },
  email: { max: 254 },
} as const;

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
    name: readText(form, 'name'),
    email: readText(form, 'email'),
    phone: readText(form, 'phone'),
    preferred: readText(form, 'preferred'),
    declaration: readChecked(form, 'declaration'),
  };
}

/** Everything wrong with a form, in the order of its fields. */
export function faultsOf(values: CaseValues): CaseFault[] {
  const faults: CaseFault[] = [];
  function fault(field: CaseField, error: CaseFault['error'] = field) {
    faults.push({ field, error });
  }
  const { subject, text } = values;
  if (values.category === '') fault('category');
  if (values.policy !== '' && values.anchor === '') fault('citation', 'citationArticle');
  if (subject.length < LIMITS.subject.min || subject.length > LIMITS.subject.max) fault('subject');
  if (text.length < LIMITS.text.min || text.length > LIMITS.text.max) fault('text');
  if (!values.anonymous) faults.push(...contactFaults(values));
  if (!values.declaration) fault('declaration');
  return faults;
}

function contactFaults({ name, email, phone, preferred }: CaseValues): CaseFault[] {
  const faults: CaseFault[] = [];
  if (name === '' || name.length > LIMITS.name.max) faults.push({ field: 'name', error: 'name' });
  if (email !== '' && !isEmail(email)) faults.push({ field: 'email', error: 'email' });
  if (phone !== '' && !isPhone(phone)) faults.push({ field: 'phone', error: 'phone' });
  if (!isPreference(preferred)) faults.push({ field: 'preferred', error: 'preferred' });
  if (preferred === 'email' && email === '') {
    faults.push({ field: 'email', error: 'preferredEmail' });
  }
  if (preferred === 'phone' && phone === '') {
    faults.push({ field: 'phone', error: 'preferredPhone' });
  }
  return faults;
}

/** The faults the cms found, as faults of the form's fields. */
export function faultsFromCms(fields: readonly FieldFault[]): CaseFault[] {
  const named = fields.flatMap(({ path }): CaseField[] => {
    const field = fieldNames.safeParse(path.replace(/^contact\./, '').split('.')[0]);
    return field.success ? [field.data] : [];
  });
  return [...new Set(named)].map((field) => ({ field, error: field }));
}

const fieldNames = z.enum([
  'category',
  'citation',
  'subject',
  'text',
  'name',
  'email',
  'phone',
  'preferred',
  'declaration',
]);

/** What is sent to the cms for a form without faults. */
export function submissionOf(kind: CaseKind, values: CaseValues): Submission {
  const { anonymous, policy, anchor } = values;
  return {
    category: values.category,
    subject: values.subject,
    text: values.text,
    citation: policy === '' ? null : { policy, anchor },
    anonymous,
    contact: anonymous ? null : contactOf(values),
    declaration: true,
    ...(kind === 'enquiry' ? { suggestion: values.suggestion } : {}),
  };
}

function contactOf({ name, email, phone, preferred }: CaseValues): Submission['contact'] {
  return {
    name,
    email: email === '' ? null : email,
    phone: phone === '' ? null : westernDigits(phone),
    preferred: isPreference(preferred) ? preferred : 'none',
  };
}

function isEmail(text: string) {
  return text.length <= LIMITS.email.max && z.email().safeParse(text).success;
}

function isPhone(text: string) {
  return /^\+?[0-9][0-9 ()-]{5,19}$/.test(westernDigits(text));
}

function isPreference(text: string): text is 'email' | 'phone' | 'none' {
  return text === 'email' || text === 'phone' || text === 'none';
}

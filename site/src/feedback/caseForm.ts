import { z } from 'zod';

import type { FieldFault } from '../api/answer.ts';
import type { CaseKind, Submission } from '../api/feedback.ts';
import { westernDigits } from '../ui/digits.ts';
import type { Fault } from './faultText.ts';
import { readChecked, readText } from './formText.ts';
import { bounds, lengthFault } from './rules.ts';

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
  const { category, subject, text, anonymous, declaration } = values;
  return [
    ...(category === '' ? [empty('category')] : []),
    ...ofLength('subject', subject),
    ...ofLength('text', text),
    ...(anonymous ? [] : contactFaults(values)),
    ...(declaration ? [] : [empty('declaration')]),
  ];
}

function contactFaults({ name, email, phone, preferred }: CaseValues): CaseFault[] {
  return [
    ...ofLength('name', name),
    ...addressFaults('email', { value: email, isRight: isEmail, isNeeded: preferred === 'email' }),
    ...addressFaults('phone', { value: phone, isRight: isPhone, isNeeded: preferred === 'phone' }),
    ...(isPreference(preferred) ? [] : [empty('preferred')]),
  ];
}

function addressFaults(
  field: 'email' | 'phone',
  given: { value: string; isRight: (value: string) => boolean; isNeeded: boolean },
): CaseFault[] {
  if (given.value === '') return given.isNeeded ? [empty(field)] : [];
  return given.isRight(given.value) ? [] : [{ field, fault: { code: 'wrong' } }];
}

function ofLength(field: 'subject' | 'text' | 'name', value: string): CaseFault[] {
  const fault = lengthFault(value, bounds[field]);
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

/** What is sent to the cms for a form without faults. */
export function submissionOf(kind: CaseKind, values: CaseValues): Submission {
  const { anonymous, policy, anchor } = values;
  return {
    category: values.category,
    subject: values.subject,
    text: values.text,
    citation: policy === '' ? null : { policy, anchor: anchor === '' ? null : anchor },
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
  return text.length <= bounds.email.max && z.email().safeParse(text).success;
}

function isPhone(text: string) {
  return /^\+?[0-9][0-9 ()-]{5,19}$/.test(westernDigits(text));
}

function isPreference(text: string): text is 'email' | 'phone' | 'none' {
  return text === 'email' || text === 'phone' || text === 'none';
}

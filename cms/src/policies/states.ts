import type { Actor, Role } from '../access/roles.ts';
import { hasRole } from '../access/roles.ts';
import type { Label } from '../core/bilingual.ts';

/**
 * The way of a text from draft to sealed edition. A text is submitted by one person, approved as
 * the board's recorded act, and released by another person; any change to the text on the way
 * makes it a draft again.
 */
export const STATES = {
  draft: { ar: 'مسودة', en: 'Draft' },
  submitted: { ar: 'مرفوعة للاعتماد', en: 'Submitted' },
  approved: { ar: 'معتمدة', en: 'Approved' },
  released: { ar: 'منشورة', en: 'Released' },
} as const satisfies Record<string, Label>;

export type State = keyof typeof STATES;

/** Event → states it leads from and to, and the roles that may cause it. */
export const EVENTS = {
  submit: { from: ['draft'], to: 'submitted', may: ['secretary', 'administrator'] },
  reject: {
    from: ['submitted', 'approved'],
    to: 'draft',
    may: ['secretary', 'releaser', 'administrator'],
  },
  approve: { from: ['submitted'], to: 'approved', may: ['secretary', 'administrator'] },
  release: { from: ['approved'], to: 'released', may: ['releaser', 'administrator'] },
} as const satisfies Record<string, { from: readonly State[]; to: State; may: readonly Role[] }>;

export type PolicyEvent = keyof typeof EVENTS;

/** Why an event cannot happen now, each with what to do about it. */
export const REASONS = {
  'wrong-state': {
    ar: 'حالة السياسة لا تسمح بهذا الإجراء.',
    en: 'The policy is not in a state that allows this.',
  },
  'role-missing': {
    ar: 'هذا الإجراء لدور آخر في الجمعية.',
    en: 'This action belongs to another role.',
  },
  'text-missing': {
    ar: 'أضف العنوان ومادة واحدة على الأقل بالعربية.',
    en: 'Add the Arabic title and at least one provision.',
  },
  'text-unsound': {
    ar: 'بعض حقول السياسة غير سليم: راجع العنوان على الموقع والتواريخ وأطوال النصوص ومعرّفات الأحكام.',
    en: 'Some fields are not sound: check the web address, the dates, the lengths of texts and the anchors.',
  },
  'address-taken': {
    ar: 'العنوان على الموقع لسياسة أخرى؛ اختر غيره.',
    en: 'The web address belongs to another policy; choose a different one.',
  },
  'meeting-missing': {
    ar: 'اختر الاجتماع الذي اعتمد السياسة، وسجّل تاريخه.',
    en: 'Choose the meeting that approved the policy, with its date.',
  },
  'resolution-missing': {
    ar: 'سجّل رقم القرار، أو رقم المحضر أو الاجتماع في بيانات الاجتماع.',
    en: 'Record the resolution number, or the minutes or meeting number of the meeting.',
  },
  'effective-date-missing': {
    ar: 'حدّد تاريخ السريان.',
    en: 'Set the date it takes effect.',
  },
  'text-not-approved': {
    ar: 'تغيّر النص أو بيانات الاجتماع بعد الاعتماد؛ أعد السياسة إلى مسودة واعتمدها من جديد.',
    en: 'The text or the record of its meeting changed after approval; return it to draft and have it approved again.',
  },
  'same-person': {
    ar: 'ينشر السياسةَ شخصٌ غير الذي رفعها.',
    en: 'A policy is released by a person other than its submitter.',
  },
} as const satisfies Record<string, Label>;

export type Reason = keyof typeof REASONS;

/** What the rules need to know of a policy. */
export type PolicyFacts = {
  state: State;
  hasText: boolean;
  hasOwnAddress: boolean;
  meeting: { dated: boolean; numbered: boolean } | null;
  resolutionNumber: string | null;
  effectiveFrom: string | null;
  textHash: string;
  approvedHash: string | null;
  submittedBy: string | null;
};

/**
 * Everything that stands against an event, so that an editor sees all of it at once.
 * @returns codes of {@link REASONS}; none means the event may happen
 */
export function reasonsAgainst(event: PolicyEvent, policy: PolicyFacts, user: Actor): Reason[] {
  const { from, may } = EVENTS[event];
  const reasons: Reason[] = [];
  if (!from.some((state) => state === policy.state)) reasons.push('wrong-state');
  if (!hasRole(user, ...may)) reasons.push('role-missing');
  if (event !== 'reject' && !policy.hasOwnAddress) reasons.push('address-taken');
  return [...reasons, ...reasonsOf(event, policy, user)];
}

function reasonsOf(event: PolicyEvent, policy: PolicyFacts, user: Actor): Reason[] {
  switch (event) {
    case 'submit':
      return policy.hasText ? [] : ['text-missing'];
    case 'reject':
      return [];
    case 'approve':
      return reasonsAgainstApproval(policy);
    case 'release':
      return [
        ...(policy.textHash === policy.approvedHash ? [] : ['text-not-approved' as const]),
        ...(policy.submittedBy === String(user?.id) ? ['same-person' as const] : []),
      ];
  }
}

function reasonsAgainstApproval(policy: PolicyFacts): Reason[] {
  const reasons: Reason[] = [];
  if (policy.meeting?.dated !== true) reasons.push('meeting-missing');
  if (policy.resolutionNumber === null && policy.meeting?.numbered !== true) {
    reasons.push('resolution-missing');
  }
  if (policy.effectiveFrom === null) reasons.push('effective-date-missing');
  return reasons;
}

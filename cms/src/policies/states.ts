import type { Actor, Role } from '../access/roles.ts';
import { hasRole } from '../access/roles.ts';
import type { Label } from '../core/bilingual.ts';

/**
 * The way of a text from draft to sealed edition. A text is submitted by one person, approved as
 * the board's recorded act, and released by another person. From its submission on it cannot be
 * changed: it is returned to draft, or a change of what is released is begun.
 */
export const STATES = {
  draft: { ar: 'مسودة', en: 'Draft' },
  submitted: { ar: 'مرفوعة للاعتماد', en: 'Submitted' },
  approved: { ar: 'معتمدة', en: 'Approved' },
  released: { ar: 'منشورة', en: 'Released' },
} as const satisfies Record<string, Label>;

export type State = keyof typeof STATES;

type Event = {
  from: readonly State[];
  to: State;
  may: readonly Role[];
  /** Whether whoever causes it must say why. */
  needsReason?: true;
};

/** Event → states it leads from and to, and the roles that may cause it. */
export const EVENTS = {
  submit: { from: ['draft'], to: 'submitted', may: ['secretary', 'administrator'] },
  reject: {
    from: ['submitted', 'approved'],
    to: 'draft',
    may: ['secretary', 'releaser', 'administrator'],
    needsReason: true,
  },
  approve: { from: ['submitted'], to: 'approved', may: ['secretary', 'administrator'] },
  release: { from: ['approved'], to: 'released', may: ['releaser', 'administrator'] },
  begin: { from: ['released'], to: 'draft', may: ['secretary', 'administrator'] },
} as const satisfies Record<string, Event>;

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
  'reason-missing': {
    ar: 'اكتب سبب الإعادة إلى المسودة.',
    en: 'Write why it is returned to draft.',
  },
  'text-missing': {
    ar: 'أضف العنوان ومادة واحدة على الأقل بالعربية.',
    en: 'Add the Arabic title and at least one provision.',
  },
  'text-unsound': {
    ar: 'بعض حقول السياسة غير سليم: راجع العنوان على الموقع والتواريخ وأطوال النصوص ومعرّفات الأحكام.',
    en: 'Some fields are not sound: check the web address, the dates, the lengths of texts and the anchors.',
  },
  'address-unconfirmed': {
    ar: 'راجع العنوان على الموقع وأكّده؛ لا يتغيّر بعد أول نشر.',
    en: 'Check the web address and confirm it; it is fixed once the policy is released.',
  },
  'address-taken': {
    ar: 'العنوان على الموقع لسياسة أخرى؛ اختر غيره.',
    en: 'The web address belongs to another policy; choose a different one.',
  },
  'change-kind-missing': {
    ar: 'حدّد نوع التغيير: جوهري أو تحريري.',
    en: 'Say whether the change is substantive or editorial.',
  },
  'change-note-missing': {
    ar: 'التغيير جوهري؛ اكتب بالعربية ما الذي تغيّر.',
    en: 'The change is substantive; write in Arabic what changed.',
  },
  'meeting-missing': {
    ar: 'اختر الاجتماع الذي اعتمد السياسة، وسجّل تاريخه.',
    en: 'Choose the meeting that approved the policy, with its date.',
  },
  'dates-unconfirmed': {
    ar: 'تواريخ الاجتماع يخالف بعضها بعضًا؛ افتح الاجتماع وصحّحها، أو اختر إبقاءها كما كُتبت.',
    en: 'The dates of the meeting contradict each other; open it and correct them, or choose to keep them as written.',
  },
  'resolution-missing': {
    ar: 'سجّل رقم القرار، أو رقم المحضر أو الاجتماع في بيانات الاجتماع.',
    en: 'Record the resolution number, or the minutes or meeting number of the meeting.',
  },
  'act-sealed': {
    ar: 'اعتمد هذا القرارُ إصدارًا سابقًا؛ لكل إصدار قرار جديد من المجلس.',
    en: 'This act of the board approved an earlier edition; a new edition needs a new act.',
  },
  'effective-date-missing': {
    ar: 'حدّد تاريخ السريان.',
    en: 'Set the date it takes effect.',
  },
  'effective-date-early': {
    ar: 'تاريخ السريان ليس بعد تاريخ الإصدار السابق. صحّحه، أو اختر «يسري عمدًا قبل الإصدار السابق» إن قرر المجلس ذلك.',
    en: 'The date of effect is not after that of the previous edition. Correct it, or choose “deliberately in effect before the previous edition” if the board decided so.',
  },
  'text-not-approved': {
    ar: 'تغيّرت بيانات الاجتماع بعد الاعتماد؛ أعد السياسة إلى مسودة واعتمدها من جديد.',
    en: 'The record of its meeting changed after approval; return it to draft and have it approved again.',
  },
  'same-person': {
    ar: 'ينشر السياسةَ شخصٌ غير الذي رفعها وغير الذي سجّل اعتمادها.',
    en: 'A policy is released by a person who neither submitted it nor recorded its approval.',
  },
} as const satisfies Record<string, Label>;

export type Reason = keyof typeof REASONS;

/** What the rules need to know of a policy. */
export type PolicyFacts = {
  state: State;
  hasText: boolean;
  /** Whether a person has confirmed the address as it is, or the public holds it already. */
  hasConfirmedAddress: boolean;
  hasOwnAddress: boolean;
  /** `agreed`: its dates are one day, or a person chose to keep them as written. */
  meeting: { dated: boolean; numbered: boolean; agreed: boolean } | null;
  resolutionNumber: string | null;
  /** Whether an earlier edition of the policy rests on the same act of the board. */
  actIsSealed: boolean;
  effectiveFrom: string | null;
  retroactive: boolean;
  changeKind: 'substantive' | 'editorial' | null;
  hasChangeNote: boolean;
  /** The newest sealed edition, null before the first. */
  previous: { effectiveFrom: string } | null;
  legalHash: string;
  approvedHash: string | null;
  /** Who submitted the text or recorded its approval. */
  hands: readonly string[];
};

/**
 * Everything that stands against an event, so that an editor sees all of it at once.
 * @returns codes of {@link REASONS}; none means the event may happen
 */
export function reasonsAgainst(
  event: PolicyEvent,
  { policy, user }: { policy: PolicyFacts; user: Actor },
): Reason[] {
  const { from, may } = EVENTS[event];
  const reasons: Reason[] = [];
  if (!from.some((state) => state === policy.state)) reasons.push('wrong-state');
  if (!hasRole(user, ...may)) reasons.push('role-missing');
  return [...reasons, ...reasonsOf(event, { policy, user })];
}

function reasonsOf(
  event: PolicyEvent,
  { policy, user }: { policy: PolicyFacts; user: Actor },
): Reason[] {
  switch (event) {
    case 'submit':
      return [
        ...reasonsAgainstAddress(policy),
        ...(policy.hasText ? [] : ['text-missing' as const]),
        ...reasonsAgainstDates(policy),
        ...reasonsAgainstChange(policy),
      ];
    case 'approve':
      return [
        ...reasonsAgainstAddress(policy),
        ...reasonsAgainstApproval(policy),
        ...reasonsAgainstChange(policy),
      ];
    case 'release':
      return [
        ...reasonsAgainstAddress(policy),
        ...(policy.legalHash === policy.approvedHash ? [] : ['text-not-approved' as const]),
        ...reasonsAgainstChange(policy),
        ...(policy.hands.includes(String(user?.id)) ? ['same-person' as const] : []),
      ];
    case 'reject':
    case 'begin':
      return [];
  }
}

function reasonsAgainstAddress({ hasOwnAddress, hasConfirmedAddress }: PolicyFacts): Reason[] {
  if (!hasOwnAddress) return ['address-taken'];
  return hasConfirmedAddress ? [] : ['address-unconfirmed'];
}

function reasonsAgainstDates({ meeting }: PolicyFacts): Reason[] {
  return meeting?.agreed === false ? ['dates-unconfirmed'] : [];
}

/** A further edition says what has changed, rests on an act of its own, and follows the last in time. */
function reasonsAgainstChange(policy: PolicyFacts): Reason[] {
  const { previous, changeKind, hasChangeNote, actIsSealed, effectiveFrom, retroactive } = policy;
  if (previous === null) return [];
  const isEarly = effectiveFrom !== null && effectiveFrom <= previous.effectiveFrom;
  const reasons: Reason[] = [];
  if (changeKind === null) reasons.push('change-kind-missing');
  if (changeKind === 'substantive' && !hasChangeNote) reasons.push('change-note-missing');
  if (actIsSealed) reasons.push('act-sealed');
  if (isEarly && !retroactive) reasons.push('effective-date-early');
  return reasons;
}

function reasonsAgainstApproval(policy: PolicyFacts): Reason[] {
  const reasons: Reason[] = [];
  if (policy.meeting?.dated !== true) reasons.push('meeting-missing');
  reasons.push(...reasonsAgainstDates(policy));
  if (policy.resolutionNumber === null && policy.meeting?.numbered !== true) {
    reasons.push('resolution-missing');
  }
  if (policy.effectiveFrom === null) reasons.push('effective-date-missing');
  return reasons;
}

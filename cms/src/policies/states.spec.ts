import { describe, expect, it } from 'vitest';

import type { Role } from '../access/roles.ts';
import { ROLES } from '../access/roles.ts';
import { keysOf } from '../core/keysOf.ts';
import type { PolicyFacts, Reason } from './states.ts';
import { EVENTS, reasonsAgainst, STATES } from './states.ts';

const complete: PolicyFacts = {
  state: 'draft',
  hasText: true,
  hasConfirmedAddress: true,
  hasOwnAddress: true,
  meeting: { dated: true, numbered: true, agreed: true },
  resolutionNumber: '7',
  actIsSealed: false,
  effectiveFrom: '2026-01-01',
  retroactive: false,
  changeKind: null,
  hasChangeNote: false,
  previous: null,
  legalHash: 'a',
  approvedHash: 'a',
  hands: ['secretary-1', 'secretary-2'],
};

function user(role: Role, id = 'other') {
  return { id, roles: [role] };
}

/** Written by hand: the roles that may cause each event. */
const MAY: Record<keyof typeof EVENTS, Role[]> = {
  submit: ['secretary', 'administrator'],
  reject: ['secretary', 'releaser', 'administrator'],
  approve: ['secretary', 'administrator'],
  release: ['releaser', 'administrator'],
  begin: ['secretary', 'administrator'],
};

describe('the way of a policy', () => {
  for (const event of keysOf(EVENTS)) {
    const state = EVENTS[event].from[0];
    it.each(keysOf(ROLES))(`${event} by a %s is as the table says`, (role) => {
      const reasons = reasonsAgainst(event, { policy: { ...complete, state }, user: user(role) });
      expect(reasons).toEqual(MAY[event].includes(role) ? [] : ['role-missing']);
    });

    it.each(keysOf(STATES))(`${event} from %s only where it leads from`, (from) => {
      const reasons = reasonsAgainst(event, {
        policy: { ...complete, state: from },
        user: user('administrator'),
      });
      expect(reasons.includes('wrong-state')).toBe(!EVENTS[event].from.some((s) => s === from));
    });
  }

  it.each(['submit', 'approve', 'release'] as const)(
    'refuses %s at the address of another',
    (event) => {
      const policy = { ...complete, state: EVENTS[event].from[0], hasOwnAddress: false };
      expect(reasonsAgainst(event, { policy, user: user('administrator') })).toEqual([
        'address-taken',
      ]);
    },
  );

  it.each(['submit', 'approve', 'release'] as const)(
    'refuses %s at an address that nobody confirmed',
    (event) => {
      const policy = { ...complete, state: EVENTS[event].from[0], hasConfirmedAddress: false };
      expect(reasonsAgainst(event, { policy, user: user('administrator') })).toEqual([
        'address-unconfirmed',
      ]);
    },
  );

  it.each(['submit', 'approve'] as const)('refuses %s by a meeting of two dates', (event) => {
    const meeting = { dated: true, numbered: true, agreed: false };
    const policy = { ...complete, state: EVENTS[event].from[0], meeting };
    expect(reasonsAgainst(event, { policy, user: user('administrator') })).toEqual([
      'dates-unconfirmed',
    ]);
  });

  it('is closed to somebody who is not signed in', () => {
    expect(reasonsAgainst('submit', { policy: complete, user: null })).toEqual(['role-missing']);
  });

  it.each(['secretary-1', 'secretary-2'])('refuses release by %s, administrator or not', (id) => {
    const policy = { ...complete, state: 'approved' as const };
    expect(reasonsAgainst('release', { policy, user: user('administrator', id) })).toEqual([
      'same-person',
    ]);
  });

  it('refuses release of a text that is not the approved one', () => {
    const policy = { ...complete, state: 'approved' as const, legalHash: 'b' };
    expect(reasonsAgainst('release', { policy, user: user('releaser') })).toEqual([
      'text-not-approved',
    ]);
  });

  it('approves by the number of the meeting or minutes when there is no resolution number', () => {
    const policy = { ...complete, state: 'submitted' as const, resolutionNumber: null };
    expect(reasonsAgainst('approve', { policy, user: user('secretary') })).toEqual([]);
  });
});

describe('a further edition', () => {
  const further: PolicyFacts = {
    ...complete,
    previous: { effectiveFrom: '2025-01-01' },
    changeKind: 'substantive',
    hasChangeNote: true,
  };

  it.each<{ name: string; change: Partial<PolicyFacts>; reasons: Reason[] }>([
    { name: 'with all it needs', change: {}, reasons: [] },
    {
      name: 'without the kind of its change',
      change: { changeKind: null },
      reasons: ['change-kind-missing'],
    },
    {
      name: 'changed in substance without a note',
      change: { hasChangeNote: false },
      reasons: ['change-note-missing'],
    },
    {
      name: 'changed editorially without a note',
      change: { changeKind: 'editorial', hasChangeNote: false },
      reasons: [],
    },
    {
      name: 'under the act of an earlier one',
      change: { actIsSealed: true },
      reasons: ['act-sealed'],
    },
    {
      name: 'from a day before the last',
      change: { effectiveFrom: '2024-12-31' },
      reasons: ['effective-date-early'],
    },
    {
      name: 'from the same day as the last',
      change: { effectiveFrom: '2025-01-01' },
      reasons: ['effective-date-early'],
    },
    {
      name: 'deliberately from before',
      change: { effectiveFrom: '2024-12-31', retroactive: true },
      reasons: [],
    },
    { name: 'whose day the approval will say', change: { effectiveFrom: null }, reasons: [] },
  ])('$name meets $reasons', ({ change, reasons }) => {
    const policy = { ...further, ...change };
    expect(reasonsAgainst('submit', { policy, user: user('secretary') })).toEqual(reasons);
  });
});

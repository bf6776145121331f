import { describe, expect, it } from 'vitest';

import type { Role } from '../access/roles.ts';
import { ROLES } from '../access/roles.ts';
import { keysOf } from '../core/keysOf.ts';
import type { PolicyFacts } from './states.ts';
import { EVENTS, reasonsAgainst, STATES } from './states.ts';

const complete: PolicyFacts = {
  state: 'draft',
  hasText: true,
  hasOwnAddress: true,
  meeting: { dated: true, numbered: true },
  resolutionNumber: '7',
  effectiveFrom: '2026-01-01',
  textHash: 'a',
  approvedHash: 'a',
  submittedBy: 'secretary-1',
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
};

describe('the way of a policy', () => {
  for (const event of keysOf(EVENTS)) {
    const state = EVENTS[event].from[0];
    it.each(keysOf(ROLES))(`${event} by a %s is as the table says`, (role) => {
      const reasons = reasonsAgainst(event, { ...complete, state }, user(role));
      expect(reasons).toEqual(MAY[event].includes(role) ? [] : ['role-missing']);
    });

    it.each(keysOf(STATES))(`${event} from %s only where it leads from`, (from) => {
      const reasons = reasonsAgainst(event, { ...complete, state: from }, user('administrator'));
      expect(reasons.includes('wrong-state')).toBe(!EVENTS[event].from.some((s) => s === from));
    });
  }

  it.each(['submit', 'approve', 'release'] as const)(
    'refuses %s at the address of another',
    (event) => {
      const policy = { ...complete, state: EVENTS[event].from[0], hasOwnAddress: false };
      expect(reasonsAgainst(event, policy, user('administrator'))).toEqual(['address-taken']);
    },
  );

  it('is closed to somebody who is not signed in', () => {
    expect(reasonsAgainst('submit', complete, null)).toEqual(['role-missing']);
  });

  it('refuses release by the submitter, administrator or not', () => {
    const policy = { ...complete, state: 'approved' as const };
    expect(reasonsAgainst('release', policy, user('administrator', 'secretary-1'))).toEqual([
      'same-person',
    ]);
  });

  it('refuses release of a text that is not the approved one', () => {
    const policy = { ...complete, state: 'approved' as const, textHash: 'b' };
    expect(reasonsAgainst('release', policy, user('releaser'))).toEqual(['text-not-approved']);
  });

  it('approves by the number of the meeting or minutes when there is no resolution number', () => {
    const policy = { ...complete, state: 'submitted' as const, resolutionNumber: null };
    expect(reasonsAgainst('approve', policy, user('secretary'))).toEqual([]);
  });
});

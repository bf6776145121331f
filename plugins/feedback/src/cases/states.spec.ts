import { describe, expect, it } from 'vitest';

import type { CaseState } from './caseValues.ts';
import type { Actor, CaseEvent } from './states.ts';
import { reasonsAgainst, stateAfter } from './states.ts';

type Staff = Extract<Actor, { kind: 'staff' }>;

const officer: Staff = {
  kind: 'staff',
  id: 'a',
  isOfficer: true,
  isSupervisor: false,
  standsInFor: [],
};
const supervisor: Staff = {
  kind: 'staff',
  id: 's',
  isOfficer: false,
  isSupervisor: true,
  standsInFor: [],
};
const auditor: Staff = {
  kind: 'staff',
  id: 'x',
  isOfficer: false,
  isSupervisor: false,
  standsInFor: [],
};

describe('the life of a case', () => {
  const STEPS: [CaseEvent, CaseState, CaseState | null][] = [
    ['take', 'received', 'inProgress'],
    ['take', 'waitingForPerson', null],
    ['reply', 'received', 'inProgress'],
    ['reply', 'waitingForPerson', 'waitingForPerson'],
    ['reply', 'closed', null],
    ['ask', 'inProgress', 'waitingForPerson'],
    ['ask', 'waitingForPerson', null],
    ['message', 'waitingForPerson', 'inProgress'],
    ['message', 'received', 'received'],
    ['message', 'closed', null],
    ['resume', 'waitingForPerson', 'inProgress'],
    ['close', 'inProgress', 'closed'],
    ['close', 'received', null],
    ['note', 'closed', 'closed'],
    ['refer', 'closed', null],
  ];
  it.each(STEPS.map(([event, from, to]) => ({ event, from, to })))(
    '$event on a case that is $from leads to $to',
    ({ event, from, to }) => {
      expect(stateAfter(event, from)).toBe(to);
    },
  );

  it('lets any officer reply to a case that has none', () => {
    expect(
      reasonsAgainst({
        event: 'reply',
        facts: { state: 'received', officer: null, erasure: null },
        actor: officer,
      }),
    ).toEqual([]);
  });

  it('refuses an officer the case of another, but for a note', () => {
    const others = { state: 'inProgress', officer: 'b', erasure: null } as const;
    expect(reasonsAgainst({ event: 'reply', facts: others, actor: officer })).toEqual([
      'not-your-case',
    ]);
    expect(reasonsAgainst({ event: 'close', facts: others, actor: officer })).toEqual([
      'not-your-case',
    ]);
    expect(reasonsAgainst({ event: 'take', facts: others, actor: officer })).toEqual([
      'not-your-case',
    ]);
    expect(reasonsAgainst({ event: 'note', facts: others, actor: officer })).toEqual([]);
  });

  it('shows the contact to the officer of the case and to supervisors only', () => {
    function against(actor: Actor, of: string | null) {
      const facts = { state: 'closed', officer: of, erasure: null } as const;
      return reasonsAgainst({ event: 'showContact', facts, actor });
    }
    expect(against(officer, 'a')).toEqual([]);
    expect(against(supervisor, null)).toEqual([]);
    expect(against(officer, null)).toEqual(['nobodys-case']);
    expect(against(officer, 'b')).toEqual(['not-your-case']);
    expect(against(auditor, null)).toEqual(['not-officer']);
  });

  it('lets a substitute do what the officer does, if they are an officer themselves', () => {
    const others = { state: 'inProgress', officer: 'b', erasure: null } as const;
    const events = ['take', 'reply', 'ask', 'refer', 'close', 'showContact', 'showWords'] as const;
    for (const event of events) {
      function against(actor: Actor) {
        return reasonsAgainst({ event, facts: others, actor });
      }
      expect(against({ ...officer, standsInFor: ['x', 'b'] })).toEqual([]);
      expect(against({ ...officer, standsInFor: ['x'] })).toEqual(['not-your-case']);
      expect(against({ ...auditor, standsInFor: ['b'] })).toEqual(['not-officer']);
    }
  });

  it('lets a supervisor act on every case', () => {
    const others = { state: 'inProgress', officer: 'b', erasure: null } as const;
    expect(reasonsAgainst({ event: 'take', facts: others, actor: supervisor })).toEqual([]);
    expect(reasonsAgainst({ event: 'refer', facts: others, actor: supervisor })).toEqual([]);
  });

  it('lets nothing happen to a case once it is erased', () => {
    const erasure = { on: '2027-01-01', cause: 'due', contact: true } as const;
    const counts = { messages: 0, replies: 1, notes: 0 };
    const facts = {
      state: 'closed',
      officer: null,
      erasure: { ...erasure, ...counts },
    } as const;
    for (const event of ['note', 'showContact', 'concern', 'erase', 'changeContact'] as const) {
      expect(reasonsAgainst({ event, facts, actor: supervisor })).toEqual(['erased']);
    }
  });

  it('says so when the case is already one’s own', () => {
    expect(
      reasonsAgainst({
        event: 'take',
        facts: { state: 'inProgress', officer: 'a', erasure: null },
        actor: officer,
      }),
    ).toEqual(['already-yours']);
  });

  it('refuses auditors, and staff in the person’s place', () => {
    const free = { state: 'inProgress', officer: null, erasure: null } as const;
    expect(reasonsAgainst({ event: 'note', facts: free, actor: auditor })).toEqual(['not-officer']);
    expect(reasonsAgainst({ event: 'message', facts: free, actor: officer })).toEqual([
      'not-officer',
    ]);
    expect(reasonsAgainst({ event: 'reply', facts: free, actor: { kind: 'person' } })).toEqual([
      'not-officer',
    ]);
  });
});

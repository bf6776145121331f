import { describe, expect, it } from 'vitest';

import type { CaseState } from './caseValues.ts';
import type { Actor, CaseEvent } from './states.ts';
import { reasonsAgainst, stateAfter } from './states.ts';

const officer: Actor = { kind: 'staff', id: 'a', isOfficer: true, isSupervisor: false };
const supervisor: Actor = { kind: 'staff', id: 's', isOfficer: false, isSupervisor: true };
const auditor: Actor = { kind: 'staff', id: 'x', isOfficer: false, isSupervisor: false };

describe('the life of a case', () => {
  it.each<[CaseEvent, CaseState, CaseState | null]>([
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
  ])('%s on a case that is %s leads to %s', (event, from, to) => {
    expect(stateAfter(event, from)).toBe(to);
  });

  it('lets any officer reply to a case that has none', () => {
    expect(reasonsAgainst('reply', { state: 'received', officer: null }, officer)).toEqual([]);
  });

  it('refuses an officer the case of another, but for a note', () => {
    const others = { state: 'inProgress', officer: 'b' } as const;
    expect(reasonsAgainst('reply', others, officer)).toEqual(['not-your-case']);
    expect(reasonsAgainst('close', others, officer)).toEqual(['not-your-case']);
    expect(reasonsAgainst('take', others, officer)).toEqual(['not-your-case']);
    expect(reasonsAgainst('note', others, officer)).toEqual([]);
  });

  it('lets a supervisor act on every case', () => {
    const others = { state: 'inProgress', officer: 'b' } as const;
    expect(reasonsAgainst('take', others, supervisor)).toEqual([]);
    expect(reasonsAgainst('refer', others, supervisor)).toEqual([]);
  });

  it('says so when the case is already one’s own', () => {
    expect(reasonsAgainst('take', { state: 'inProgress', officer: 'a' }, officer)).toEqual([
      'already-yours',
    ]);
  });

  it('refuses auditors, and staff in the person’s place', () => {
    const free = { state: 'inProgress', officer: null } as const;
    expect(reasonsAgainst('note', free, auditor)).toEqual(['not-officer']);
    expect(reasonsAgainst('message', free, officer)).toEqual(['not-officer']);
    expect(reasonsAgainst('reply', free, { kind: 'person' })).toEqual(['not-officer']);
  });
});

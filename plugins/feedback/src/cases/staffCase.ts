import type { PayloadRequest } from 'payload';

import type { CaseKind } from '../core/case.ts';
import { localDate } from '../core/dates.ts';
import type { Runtime } from '../runtime.ts';
import type { CaseRecord } from './caseRecord.ts';
import { seenCategory } from './caseRecord.ts';
import { envelopeOf } from './casesPrivileged.ts';
import { concernedIds } from './concerned.ts';
import type { DeskCase } from './deskCase.ts';
import { seenAtDesk, STAFF_ACTIONS } from './deskCase.ts';
import { isShown } from './disclosure.ts';
import { templatesFor } from './replyTemplates.ts';
import { openContact, withoutWords } from './sealedCase.ts';
import type { Staff } from './staff.ts';
import { staffDirectoryPrivileged } from './staff.ts';
import { reasonsAgainst } from './states.ts';
import type { TimelineEntry } from './timeline.ts';
import { isToldToPerson } from './timeline.ts';
import { isCaseOverdue } from './trackedCase.ts';

/** A case with everything a member of staff may see, and what stands against each action. */
export async function staffCase(args: {
  runtime: Runtime;
  req: PayloadRequest;
  staff: Staff;
  kind: CaseKind;
  record: CaseRecord;
}): Promise<DeskCase> {
  const { runtime, req, staff, kind } = args;
  const { timeZone } = await runtime.calendar(req.payload);
  const directory = await staffDirectoryPrivileged(runtime, req.payload);
  const names = new Map(directory.map(({ id, name }) => [id, name]));
  function named(id: string) {
    return { id, name: names.get(id) ?? id };
  }
  const place = { payload: req.payload, slug: runtime.slugOf(kind) };
  function member(id: string | null) {
    return id === null ? null : named(id);
  }
  const today = localDate(runtime.options.now(), timeZone);
  const reading = { record: args.record, actor: staff.actor, today, timeZone };
  const wordsWithheld = args.record.confidential && !isShown({ ...reading, event: 'showWords' });
  const record = wordsWithheld ? withoutWords(args.record) : args.record;
  const concerned = concernedIds(record);
  return {
    ...seenAtDesk.parse(record),
    id: record.id,
    kind,
    today,
    timeZone,
    category: seenCategory(record),
    overdue: isCaseOverdue(record, today),
    dueSoonDays: runtime.options.dueSoonDays,
    officer: member(record.officer),
    wordsWithheld,
    contact: isShown({ ...reading, event: 'showContact' })
      ? openContact(envelopeOf(place, record), record)
      : null,
    hasContact: record.contactEncrypted !== null,
    timeline: record.timeline.map((entry) => ({
      ...entryFacts(entry),
      officer: member(entry.officer),
      internal: !isToldToPerson(entry),
    })),
    actions: STAFF_ACTIONS.map((action) => ({
      action,
      reasons: reasonsAgainst({ event: action, facts: record, actor: staff.actor }),
    })),
    officers: directory
      .filter(({ mayHandle, id }) => mayHandle && id !== record.officer)
      .filter(({ id }) => !concerned.includes(id))
      .map(({ id, name }) => ({ id, name })),
    concerned: concerned.map(named),
    members: staff.actor.isSupervisor
      ? directory.filter(({ id }) => !concerned.includes(id)).map(({ id, name }) => ({ id, name }))
      : [],
    templates: staff.mayHandle ? await templatesFor({ runtime, req, kind }) : [],
  };
}

function entryFacts({ id, at, type, by, text, state, dueOn }: TimelineEntry) {
  return {
    id,
    at,
    type,
    by,
    text,
    state,
    dueOn,
  };
}

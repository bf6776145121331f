/** @privileged the first start seeds an empty installation, before anybody can sign in */
import type { Payload } from 'payload';

import { weekdayOf } from '../core/dates.ts';
import { WEEKDAY_VALUES } from '../core/weekdays.ts';
import { parsePolicy } from '../import/parsePolicy.ts';
import { readLatest, transition } from '../policies/transitions.ts';
import type { ContentEdition } from './content.ts';
import { translationFrom } from './translation.ts';

/** Two hands, as for any policy: who submits does not release. */
const SECRETARY = { id: 'content-secretary', name: 'Mithaq content', roles: ['secretary'] };
const RELEASER = { id: 'content-releaser', name: 'Mithaq content', roles: ['releaser'] };

/**
 * Takes each edition of the content folder through the whole way of a policy: draft, submission,
 * approval by its meeting, release by a second hand. Editions that are sealed already are skipped,
 * and one that was interrupted goes on from where it stood.
 */
export async function seedPolicies(
  payload: Payload,
  editions: readonly ContentEdition[],
): Promise<void> {
  for (const edition of editions) {
    const where = {
      and: [{ slug: { equals: edition.slug } }, { number: { equals: edition.number } }],
    };
    const sealed = await payload.count({ collection: 'editions', where, overrideAccess: true });
    if (sealed.totalDocs > 0) continue;
    await releaseEdition(payload, await draftOf(payload, edition));
  }
}

async function releaseEdition(payload: Payload, id: string): Promise<void> {
  for (;;) {
    const { state } = await readLatest(payload, id);
    switch (state) {
      case 'draft':
        await transition({ payload, id, event: 'submit', user: SECRETARY, expectedHash: null });
        break;
      case 'submitted':
        await transition({ payload, id, event: 'approve', user: SECRETARY, expectedHash: null });
        break;
      case 'approved':
        await transition({ payload, id, event: 'release', user: RELEASER, expectedHash: null });
        break;
      case 'released':
        return;
    }
  }
}

/** The policy with the edition's text as its draft, created or brought up to it. */
async function draftOf(payload: Payload, edition: ContentEdition): Promise<string> {
  const { particulars, english } = edition;
  const arabic = parsePolicy(`# ${particulars.title}\n\n${edition.body}`);
  const other = parsePolicy(`# ${english.title}\n\n${english.body}`);
  const data = {
    slug: edition.slug,
    slugConfirmed: edition.slug,
    code: particulars.code,
    category: particulars.category,
    titleAr: particulars.title,
    titleEn: english.title,
    summaryAr: particulars.summary,
    summaryEn: english.summary,
    provisions: arabic.provisions,
    translation: translationFrom(edition, {
      arabic: arabic.provisions,
      english: other.provisions,
    }),
    commitments: particulars.commitments,
    replaces: 'none' as const,
    changeKind: particulars.changeKind ?? null,
    changeNoteAr: particulars.changeNote?.ar ?? null,
    changeNoteEn: particulars.changeNote?.en ?? null,
    effectiveFrom: particulars.effectiveFrom,
    meeting: await meetingOf(payload, particulars.approval),
    resolutionNumber: particulars.approval.resolutionNumber,
  };
  const shared = { collection: 'policies', draft: true, depth: 0, overrideAccess: true } as const;
  const { docs } = await payload.find({ ...shared, where: { slug: { equals: edition.slug } } });
  const id = docs[0]?.id;
  if (id === undefined) return (await payload.create({ ...shared, data })).id;
  if ((await readLatest(payload, id)).state === 'released') {
    await transition({ payload, id, event: 'begin', user: SECRETARY, expectedHash: null });
  }
  if ((await readLatest(payload, id)).state === 'draft') {
    await payload.update({ ...shared, id, data });
  }
  return id;
}

async function meetingOf(
  payload: Payload,
  approval: ContentEdition['particulars']['approval'],
): Promise<string> {
  const { body, meetingNumber, term, minutesNumber, date, signatories } = approval;
  const shared = { collection: 'meetings', depth: 0, overrideAccess: true } as const;
  const where = { and: [{ gregorianDate: { equals: date } }, { body: { equals: body } }] };
  const { docs } = await payload.find({ ...shared, where });
  if (docs[0]) return docs[0].id;
  const weekday = WEEKDAY_VALUES[weekdayOf(date)];
  const data = {
    body,
    meetingNumber,
    term,
    minutesNumber,
    weekday,
    signatories,
    gregorianDate: date,
  };
  const created = await payload.create({ ...shared, data });
  return created.id;
}

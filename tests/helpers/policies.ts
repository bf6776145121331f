import { z } from 'zod';

import type { Cms, Person } from './cms.ts';

const idSchema = z.object({ doc: z.object({ id: z.union([z.string(), z.number()]) }) });
const transitionsSchema = z.object({
  state: z.string(),
  textHash: z.string(),
  events: z.array(z.object({ event: z.string(), reasons: z.array(z.string()) })),
});

/** A small invented policy that commits to a reply. */
export const POLICY = {
  titleAr: 'سياسة استقبال الملاحظات',
  titleEn: 'Remarks policy',
  category: 'beneficiaries',
  provisions: [
    {
      anchor: 'article-1',
      kind: 'article',
      label: 'المادة الأولى',
      heading: 'الغرض',
      text: 'تنظيم الملاحظات.',
      children: [],
    },
    {
      anchor: 'article-2',
      kind: 'article',
      label: 'المادة الثانية',
      heading: 'الرد',
      text: '',
      children: [
        {
          anchor: 'article-2-1',
          kind: 'item',
          label: '١',
          heading: null,
          text: 'نردّ خلال خمسة أيام عمل من الاستلام.',
          children: [],
        },
      ],
    },
  ],
  commitments: [
    {
      kind: 'reply',
      bound: 'max',
      amount: 5,
      unit: 'workingDays',
      from: 'receipt',
      anchor: 'article-2-1',
    },
  ],
  resolutionNumber: '7',
  effectiveFrom: '2026-01-04',
};

/** The people a policy needs on its way: whoever submits does not release. */
export type Hands = { secretary: Person; releaser: Person };

/** Creates a meeting and a draft through the ordinary API, as the secretary. */
export async function draftPolicy({
  cms,
  secretary,
  changes = {},
}: {
  cms: Cms;
  secretary: Person;
  changes?: Record<string, unknown>;
}): Promise<string> {
  const meeting = await cms.call('POST /api/meetings', {
    as: secretary,
    body: { body: 'board', meetingNumber: '3', gregorianDate: '2025-12-28', signatories: [] },
  });
  const created = await cms.call('POST /api/policies?draft=true', {
    as: secretary,
    body: {
      ...POLICY,
      meeting: idSchema.parse(meeting.body).doc.id,
      slugConfirmed: changes['slug'],
      ...changes,
    },
  });
  return String(idSchema.parse(created.body).doc.id);
}

/** What a person may do with a policy now. */
export async function transitionsOf({ cms, as, id }: { cms: Cms; as: Person; id: string }) {
  const { body } = await cms.call(`GET /api/policies/${id}/transitions`, { as });
  return transitionsSchema.parse(body);
}

/** Causes an event with the text as it is now. */
export async function cause({
  cms,
  as,
  id,
  event,
  said = {},
}: {
  cms: Cms;
  as: Person;
  id: string;
  event: string;
  said?: object;
}) {
  const { textHash } = await transitionsOf({ cms, as, id });
  const body = { textHash, ...(event === 'reject' && { reason: 'A word is missing.' }), ...said };
  return cms.call(`POST /api/policies/${id}/transitions/${event}`, { as, body });
}

/** A new meeting of the board, for the act of a further edition. */
export async function meet({
  cms,
  as,
  gregorianDate,
}: {
  cms: Cms;
  as: Person;
  gregorianDate: string;
}): Promise<string> {
  const body = { body: 'board', meetingNumber: '4', gregorianDate, signatories: [] };
  const created = await cms.call('POST /api/meetings', { as, body });
  return String(idSchema.parse(created.body).doc.id);
}

/** Takes a policy all the way. */
export async function release({
  cms,
  hands: { secretary, releaser },
  id,
}: {
  cms: Cms;
  hands: Hands;
  id: string;
}): Promise<void> {
  for (const [as, event] of [
    [secretary, 'submit'],
    [secretary, 'approve'],
    [releaser, 'release'],
  ] as const) {
    const { status, body } = await cause({ cms, as, id, event });
    if (status !== 200) throw new Error(`${event}: ${JSON.stringify(body)}`);
  }
}

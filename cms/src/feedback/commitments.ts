import type { CaseKind } from '@mithaq/feedback';
import { KINDS } from '@mithaq/feedback';
import type { Payload } from 'payload';

import { bilingual } from '../core/bilingual.ts';
import type { Commitment } from '../core/provision.ts';
import { provisionName } from '../core/provisionName.ts';
import { remembered } from '../core/remembered.ts';
import type { Edition } from '../editions/edition.ts';
import { editionOn } from '../editions/inTime.ts';
import { recallEdition, recallHeads } from '../editions/memory.ts';
import { bindingField } from './bindingPolicies.ts';

type Place = { payload: Payload; policy: string; on: string };

/**
 * What a person cites, as it stood that day.
 * @param anchor null for the policy as a whole
 * @returns null when no text was in force or it has no such provision
 */
export async function resolveCitation({
  payload,
  policy,
  anchor,
  on,
}: Place & { anchor: string | null }) {
  const edition = await editionInForce({ payload, policy, on });
  if (edition?.kind !== 'text') return null;
  return anchor === null
    ? { ...policyOf(edition), anchor: null, label: null }
    : provisionOf(edition, anchor);
}

/**
 * The commitment that runs the clock of a case: that of the policy it cites, else that of the
 * policy the association has chosen for its kind.
 * @returns null when neither commits to a reply within a time
 */
export async function commitmentFor({
  payload,
  kind,
  citation,
  on,
}: {
  payload: Payload;
  kind: CaseKind;
  citation: { policy: string } | null;
  on: string;
}) {
  const cited = citation && (await commitmentOf({ payload, policy: citation.policy, on }));
  if (cited) return cited;
  const chosen = (await recallChosen(payload)).get(kind);
  return chosen === undefined ? null : commitmentOf({ payload, policy: chosen, on });
}

async function commitmentOf(place: Place) {
  const edition = await editionInForce(place);
  const commitment = edition?.commitments.find(bindsToReply);
  if (!edition || !commitment) return null;
  const { amount, unit, from, anchor } = commitment;
  return { amount, unit, from, provision: provisionOf(edition, anchor) };
}

function bindsToReply({ kind, bound }: Commitment): boolean {
  return kind === 'reply' && bound === 'max';
}

async function editionInForce({ payload, policy, on }: Place): Promise<Edition | undefined> {
  const head = editionOn(await recallHeads(payload, policy), on);
  return head && recallEdition(payload, { slug: policy, number: head.number });
}

function provisionOf(edition: Edition, anchor: string) {
  const label = provisionName(edition, anchor);
  return label && { ...policyOf(edition), anchor, label };
}

function policyOf({ slug, number, titleAr, titleEn }: Edition) {
  return { policy: slug, edition: number, policyTitle: bilingual(titleAr, titleEn) };
}

/** The policies whose commitments bind each kind of case, as this process remembers them. */
const recallChosen = remembered({ of: ['organisation', 'policies'], read: chosenPolicies });

/** @privileged which policy binds us to answer the public is public */
async function chosenPolicies(payload: Payload): Promise<Map<CaseKind, string>> {
  const organisation = await payload.findGlobal({
    slug: 'organisation',
    depth: 1,
    overrideAccess: true,
  });
  return new Map(
    KINDS.flatMap((kind) => {
      const policy = organisation[bindingField(kind)];
      return typeof policy === 'object' && policy !== null ? [[kind, policy.slug] as const] : [];
    }),
  );
}

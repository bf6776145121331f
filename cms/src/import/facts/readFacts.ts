import type { Provision } from '../../core/provision.ts';
import type { Line } from '../lines/lines.ts';
import type { ParsedPolicy } from '../parsedPolicy.ts';
import type { Node } from '../tree/nodes.ts';
import { walkNodes } from '../tree/nodes.ts';
import type { ImportWarning } from '../words/messages.ts';
import { readApproval } from './approval.ts';
import { findCommitments } from './commitments.ts';
import { readEffect } from './effect.ts';
import { readSupersession } from './supersession.ts';
import { sentencesOf } from './tokens.ts';

/** What a text says of itself, each fact with the words it was read from. */
export type Facts = Pick<
  ParsedPolicy,
  'approval' | 'approvalBody' | 'effectiveFrom' | 'replaces' | 'commitments' | 'readFrom'
> & { warnings: ImportWarning[] };

type Page = {
  /** The text without furniture, title and cover. */
  lines: readonly Line[];
  provisions: readonly Provision[];
  title: string;
};

/**
 * Reads the facts of a text whose lines are a tree: approval, day of effect, what it replaces, and
 * what it binds the association to.
 */
export function readFacts(root: Node, { lines, provisions, title }: Page): Facts {
  const sentences = [...walkNodes(root)].flatMap(({ heading, line, paragraphs }) =>
    [...(heading === null ? [] : [{ text: heading, line }]), ...paragraphs].flatMap(sentencesOf),
  );
  const approval = readApproval(root, lines, title);
  const approvedOn = approval.approval?.date.gregorian ?? null;
  const effect = readEffect(sentences, { approvedOn, title });
  return {
    approval: approval.approval,
    approvalBody: approval.approvalBody,
    effectiveFrom: effect.effectiveFrom,
    replaces: readSupersession(provisions),
    commitments: findCommitments(provisions),
    readFrom: [...approval.readFrom, ...effect.readFrom],
    warnings: [...approval.warnings, ...effect.warnings],
  };
}

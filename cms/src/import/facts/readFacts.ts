import type { Provision } from '../../core/provision.ts';
import { flattenProvisions } from '../../core/provision.ts';
import type { Line } from '../lines/lines.ts';
import type { ParsedPolicy } from '../parsedPolicy.ts';
import type { Node } from '../tree/nodes.ts';
import { walkNodes } from '../tree/nodes.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { readApproval } from './approval.ts';
import { findCommitments } from './commitments.ts';
import { readEffect } from './effect.ts';
import { findSupersession } from './supersession.ts';
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
  organisation: string | null;
};

/**
 * Reads the facts of a text whose lines are a tree: approval, day of effect, what it replaces, and
 * what it binds the association to.
 */
export function readFacts(root: Node, { lines, provisions, title, organisation }: Page): Facts {
  const nodes = [...walkNodes(root)];
  // A cover may say on its first line when the text takes effect.
  const head = sentencesOf({ text: title, line: 1 });
  const sentences = nodes.flatMap(({ heading, line, paragraphs }) =>
    [...(heading === null ? [] : [{ text: heading, line }]), ...paragraphs].flatMap(sentencesOf),
  );
  const approval = readApproval(root, lines, { title, organisation });
  const approvedOn = approval.approval?.date.gregorian ?? null;
  const effect = readEffect([...head, ...sentences], { approvedOn, title });
  const replacing = findSupersession(sentences);
  const anchors = flattenProvisions(provisions).map(({ anchor }) => anchor);
  const told = findCommitments(provisions).map(({ commitment, anchor, words }) => {
    // Provisions stand in the order of their nodes, of which the first is the root.
    const node = nodes[anchors.indexOf(anchor) + 1];
    const paragraph = node?.paragraphs.find(({ text }) => text.includes(words));
    return { commitment, words, line: paragraph?.line ?? node?.line ?? 0 };
  });
  return {
    approval: approval.approval,
    approvalBody: approval.approvalBody,
    effectiveFrom: effect.effectiveFrom,
    replaces: replacing === null ? 'none' : 'all-earlier',
    commitments: told.flatMap(({ commitment }) => commitment ?? []),
    readFrom: [
      ...approval.readFrom,
      ...effect.readFrom,
      ...(replacing === null
        ? []
        : [
            {
              fact: 'replaces' as const,
              words: replacing.text,
              line: replacing.line,
              isSure: true,
            },
          ]),
      ...told.map(({ commitment, words, line }) => ({
        fact: 'commitment' as const,
        words,
        line,
        isSure: commitment !== null,
      })),
    ],
    warnings: [
      ...approval.warnings,
      ...effect.warnings,
      ...told.flatMap(({ commitment, words, line }) =>
        commitment === null ? [warnings.commitmentUnsure(words, line)] : [],
      ),
    ],
  };
}

import { fold } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import type { ParsedApproval, ParsedPolicy } from '../parsedPolicy.ts';
import type { Node, Paragraph } from '../tree/nodes.ts';
import { walkNodes } from '../tree/nodes.ts';
import { isApprovalHeading } from '../words/headingWords.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { NO_DATE, readApprovalDate } from './approvalDate.ts';
import { readFacts } from './approvalFacts.ts';
import { announcesApproval, approvingBody, isApprovedByStaff } from './approvalWords.ts';
import { isControlEntry, isDateEntry, withEntries } from './controlTable.ts';
import { readSignatories } from './signatories.ts';

/** What a text says of its approval. */
export type ReadApproval = Pick<ParsedPolicy, 'approval' | 'approvalBody'> & {
  warnings: ImportWarning[];
};

/**
 * Reads the approval from the passage that states most of it: the provision headed so, or a
 * sentence saying that the board approved, wherever it stands.
 */
export function readApproval(root: Node, lines: readonly Line[]): ReadApproval {
  const passages = [...walkNodes(root)].flatMap(passagesOf).slice(-MOST_PASSAGES).map(readPassage);
  const best = passages.reduce<Passage | null>(
    (found, passage) => (found === null || passage.score >= found.score ? passage : found),
    null,
  );
  if (best === null || (best.score === 0 && !best.isAnnounced)) {
    return { approval: null, approvalBody: null, warnings: [warnings.approvalMissing()] };
  }
  const from = best.paragraphs[0]?.line ?? 0;
  const after = lines.filter(({ number }) => number >= from);
  const dateLine = after.find(
    ({ folded }) => best.date !== null && folded.includes(best.date.key.split(' ', 1)[0] ?? ''),
  );
  const line = dateLine?.number ?? from;
  const approval: ParsedApproval = {
    ...best.facts,
    date: best.date?.date ?? NO_DATE,
    signatories: readSignatories(after.slice(0, LONGEST_SIGNATURES)),
  };
  return {
    approval,
    approvalBody: approvingBody(best.text),
    warnings: best.date?.warningsAt(line) ?? [warnings.approvalDateMissing(from)],
  };
}

const MOST_PASSAGES = 60;
/** Lines after the statement among which the signatures are looked for. */
const LONGEST_SIGNATURES = 120;
const LONGEST_PASSAGE_PARAGRAPHS = 12;

type Candidate = { paragraphs: readonly Paragraph[]; isAnnounced: boolean };

/** The passages of one provision that may state the approval. */
function passagesOf(node: Node): Candidate[] {
  const { heading } = node;
  const paragraphs = withEntries(node.paragraphs);
  if (heading !== null && isApprovalHeading(fold(heading))) {
    const below = [...walkNodes(node)].flatMap((child) => withEntries(child.paragraphs));
    if (isApprovedByStaff(below.map(({ text }) => text).join(' . '))) return [];
    return [{ paragraphs: below, isAnnounced: below.some(({ text }) => announcesApproval(text)) }];
  }
  const at = paragraphs.findLastIndex(({ text }) => announcesApproval(text));
  if (at !== -1) return [{ paragraphs: paragraphs.slice(at), isAnnounced: true }];
  const isStated = paragraphs.some(isControlEntry);
  const labelled = paragraphs.filter((entry) => isControlEntry(entry) || isDateEntry(entry));
  return isStated ? [{ paragraphs: labelled, isAnnounced: false }] : [];
}

type Passage = Candidate & {
  text: string;
  facts: ReturnType<typeof readFacts>;
  date: ReturnType<typeof readApprovalDate>;
  score: number;
};

function readPassage(candidate: Candidate): Passage {
  const texts = candidate.paragraphs
    .slice(0, LONGEST_PASSAGE_PARAGRAPHS)
    .map(({ text }) => text.slice(0, 2_000));
  const text = texts.join(' . ');
  const facts = readFacts(text);
  const date = readApprovalDate(text);
  const score =
    Object.values(facts).filter((fact) => fact !== null).length + (date === null ? 0 : 1);
  return { ...candidate, text, facts, date, score };
}

import { fold } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import type { Evidence, ParsedPolicy } from '../parsedPolicy.ts';
import type { Node, Paragraph } from '../tree/nodes.ts';
import { walkNodes } from '../tree/nodes.ts';
import { isApprovalHeading } from '../words/headingWords.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { countWords } from '../words/phrases.ts';
import type { Act } from './acts.ts';
import { actsIn } from './acts.ts';
import { isControlEntry, isDateEntry, withEntries } from './controlTable.ts';
import { isNameOf } from './documents.ts';
import { readNumbers } from './numbers.ts';
import { isSameAssociation } from './otherAssociation.ts';
import { readSignatories } from './signatories.ts';
import type { Sentence } from './tokens.ts';
import { sentencesOf, tokensOf } from './tokens.ts';
import { NO_DATE, readActDate } from './writtenDate.ts';

/** What a text says of its approval, and the words it says it in. */
export type ReadApproval = Pick<ParsedPolicy, 'approval' | 'approvalBody'> & {
  readFrom: Evidence[];
  warnings: ImportWarning[];
};

/**
 * Reads the approval from the passage that states most of it: a sentence saying that a body approved
 * this text, the provision headed so, or a control table. An act that may not be this text's, or no
 * body's, is no approval but a warning.
 * @param of the title, which an act may name instead of "this policy", and the association's name
 */
export function readApproval(root: Node, lines: readonly Line[], of: Whose): ReadApproval {
  const passages = [...walkNodes(root)]
    .flatMap((node) => passagesOf(node, of))
    .slice(-MOST_PASSAGES)
    .map(readPassage);
  const best = bestOf(passages.filter(({ isSure }) => isSure));
  if (best === null) {
    const unsure = bestOf(passages.filter(({ act }) => act !== null));
    const { words, line } = unsure?.from ?? { words: '', line: 0 };
    return {
      approval: null,
      approvalBody: null,
      readFrom: unsure === null ? [] : [evidence(unsure)],
      warnings: [
        warnings.approvalMissing(),
        ...(unsure === null ? [] : [warnings.approvalUnsure(words, line)]),
      ],
    };
  }
  const { line: from } = best.from;
  const after = lines.filter(({ number }) => number >= from);
  const key = best.date?.key.split(' ', 1)[0];
  const dateLine = after.find(({ folded }) => key !== undefined && folded.includes(key));
  return {
    approval: {
      ...best.numbers,
      date: best.date?.date ?? NO_DATE,
      signatories: readSignatories(after.slice(0, LONGEST_SIGNATURES)),
    },
    approvalBody: best.body,
    readFrom: [evidence(best)],
    warnings: best.date?.warningsAt(dateLine?.number ?? from) ?? [
      warnings.approvalDateMissing(from),
    ],
  };
}

function evidence({ from, isSure }: Passage): Evidence {
  return { fact: 'approval', ...from, isSure };
}

const MOST_PASSAGES = 60;
/** Lines after the statement among which the signatures are looked for. */
const LONGEST_SIGNATURES = 120;
const LONGEST_PASSAGE_PARAGRAPHS = 12;

/** Whether a text states, as done, that a body approved this policy, with particulars. */
export function statesApproval(text: string): boolean {
  return sentencesOf({ text, line: 0 }).some((sentence) => {
    const context = { title: null, organisation: null, isHeaded: false };
    const act = ourAct(sentence, context);
    return (
      act !== null &&
      isSureAct(act, context) &&
      hasParticulars(
        readPassage({ act, paragraphs: [sentence], from: { words: '', line: 0 }, isSure: true }),
      )
    );
  });
}

function hasParticulars({ numbers, date }: Passage): boolean {
  return date !== null || Object.values(numbers).some((number) => number !== null);
}

type Candidate = {
  paragraphs: readonly Paragraph[];
  act: Act | null;
  from: Pick<Evidence, 'words' | 'line'>;
  isSure: boolean;
};

/** The passages of one provision that may state the approval. */
function passagesOf(node: Node, of: Whose): Candidate[] {
  const isHeaded = node.heading !== null && isApprovalHeading(fold(node.heading));
  const paragraphs = isHeaded
    ? [...walkNodes(node)].flatMap((child) => withEntries(child.paragraphs))
    : withEntries(node.paragraphs);
  for (const [at, paragraph] of [...paragraphs.entries()].reverse()) {
    for (const sentence of sentencesOf(paragraph).reverse()) {
      const context = { ...of, isHeaded };
      const act = ourAct(sentence, context);
      if (act === null) continue;
      const rest = paragraph.text.slice(paragraph.text.indexOf(sentence.text));
      const isWhole = readActDate(sentence.text) !== null;
      const opening = { ...paragraph, text: isWhole ? sentence.text : rest };
      const entries = paragraphs.slice(at + 1).filter((entry) => isHeaded || isEntry(entry));
      const from = { words: sentence.text, line: paragraph.line };
      return [{ paragraphs: [opening, ...entries], act, from, isSure: isSureAct(act, context) }];
    }
  }
  const listed = paragraphs.some(isControlEntry)
    ? paragraphs.filter((entry) => isControlEntry(entry) || isDateEntry(entry))
    : isHeaded && !isApprovedByStaff(paragraphs)
      ? paragraphs.filter(isEntry)
      : [];
  const [first] = listed;
  const words = listed
    .slice(0, 6)
    .map(({ text }) => text)
    .join(' · ');
  return first === undefined
    ? []
    : [{ paragraphs: listed, act: null, from: { words, line: first.line }, isSure: true }];
}

const LONGEST_ENTRY_WORDS = 20;
const ENTRY =
  /^(?:[وفبل]{0,2}(?:ال)?(?:رقم|تاريخ(?! (?:ال)?(?:مراجع|نفاذ|سريان|تطبيق|انتهاء|تحديث))|اجتماع|جلس[هت]|دور[هت]|محضر|قرار|موافق|يوم|مجلس|جمعيه|جمع العام|هييه)|\d|date|meeting|minutes|resolution|board)|^[^.:|]{2,40}[:|]/;

/** Whether a paragraph names a fact, "المحضر رقم 5 وتاريخ …", and says nothing of an act. */
function isEntry({ text }: Paragraph): boolean {
  const folded = fold(text);
  const isShort = countWords(text) <= LONGEST_ENTRY_WORDS;
  return isShort && ENTRY.test(folded) && actsIn(folded).length === 0;
}

const STAFF =
  /(?:^|[\s.])(?:اعتمد(?:ها|ه)?|اعتماد|المعتمد|approved by) ?[:/-]? ?(?:ال)?(?:مدير|نايب|مشرف|مسوول|رييس (?:ال)?(?:قسم|وحده|اداره)|(?:the )?(?:\w+ )?(?:manager|director|supervisor|head of))/;

/** Whether only somebody of the staff is named as the one who approved: no act of a body. */
function isApprovedByStaff(paragraphs: readonly Paragraph[]): boolean {
  const folded = fold(paragraphs.map(({ text }) => text).join(' . '));
  return (
    STAFF.test(folded) && !/مجلس|اجتماع|جلس|محضر|قرار|جمعيه العموميه|board|meeting/.test(folded)
  );
}

/** "نوقشت وأقرها المجلس": a sentence about the text it stands in. */
function isTelling([first]: Act['tokens']): boolean {
  return /^(?:نوقش|عرض|حرر|تلي|درس)ت?$/.test(first?.word ?? '');
}

/** The last act of a sentence that is this text's, or may be. */
function ourAct({ folded }: Sentence, context: Context): Act | null {
  return actsIn(folded).findLast((act) => act.body !== 'outside' && isOurs(act, context)) ?? null;
}

type Whose = { title: string | null; organisation: string | null };
type Context = Whose & { isHeaded: boolean };

const BOARD_OF =
  /(?:مجلس|جمع|هييه) \S+ (?:ل|لل)?((?:جمعيه|موسسه|رابطه) (?!ال?عموميه)\S+(?: [^\d\s,.]+)?)/;

/** Whether a body of this association is said to have acted, and on something. */
function isSureAct(
  { body, object, at, tokens, folded }: Act,
  { isHeaded, organisation }: Context,
): boolean {
  const isBody = body === 'board' || body === 'generalAssembly';
  const hasSubject = tokens[at + 1]?.kind === 'body' && !folded.startsWith('اعتماد ');
  const saysNothing = object === 'unsaid' && !isHeaded && hasSubject;
  const named = BOARD_OF.exec(folded)?.[1];
  const isOthers =
    named !== undefined &&
    organisation !== null &&
    !isSameAssociation(named, { ar: organisation, en: null });
  return isBody && !saysNothing && !isOthers;
}

function isOurs({ object, name, at, body, tokens }: Act, { title, isHeaded }: Context): boolean {
  switch (object) {
    case 'this':
      return true;
    case 'another':
      return false;
    case 'unsaid':
      return isHeaded || (body !== null && (at <= 1 ? tokens.length > 3 : isTelling(tokens)));
    case 'named':
      return title === null || isNameOf(name, title);
  }
}

type Passage = Candidate & {
  body: 'board' | 'generalAssembly';
  numbers: ReturnType<typeof readNumbers>;
  date: ReturnType<typeof readActDate>;
};

function readPassage(candidate: Candidate): Passage {
  const text = candidate.paragraphs
    .slice(0, LONGEST_PASSAGE_PARAGRAPHS)
    .map((paragraph) => paragraph.text.slice(0, 2_000))
    .join(' . ')
    .slice(0, 5_000);
  const folded = fold(text);
  const named =
    candidate.act?.body ?? tokensOf(folded).find((token) => token.kind === 'body')?.body;
  return {
    ...candidate,
    body: named === 'generalAssembly' ? named : 'board',
    numbers: readNumbers(folded),
    date: readActDate(text),
  };
}

/** The passage that states most; of equals, the last. */
function bestOf(passages: readonly Passage[]): Passage | null {
  function score({ numbers, date, act }: Passage): number {
    const stated = Object.values(numbers).filter((number) => number !== null).length;
    return stated + (date === null ? 0 : 1) + (act === null ? 0 : 0.5);
  }
  return passages
    .filter((passage) => hasParticulars(passage) || passage.act?.object === 'this')
    .reduce<Passage | null>(
      (found, passage) => (found === null || score(passage) >= score(found) ? passage : found),
      null,
    );
}

import type { IsoDate, Weekday } from '../core/dates.ts';
import type { Commitment, Provision } from '../core/provision.ts';
import type { ReadFact } from '../policies/readFacts.ts';
import type { ImportWarning } from './words/messages.ts';

/** What a policy text says, and what the secretary should look at in it. */
export type ParsedPolicy = {
  /** The title as written, its lines joined; empty when the text has none. */
  title: string;
  organisation: string | null;
  /** In Latin digits. */
  licenceNumber: string | null;
  provisions: Provision[];
  approval: ParsedApproval | null;
  /** Whose act the approval was; null without an approval. */
  approvalBody: 'board' | 'generalAssembly' | null;
  /** The day of effect the text itself states. */
  effectiveFrom: IsoDate | null;
  replaces: 'all-earlier' | 'none';
  commitments: Commitment[];
  /** What each fact was read from, in the order of the facts above. */
  readFrom: Evidence[];
  warnings: ImportWarning[];
  /** Lines left out of the text: contact lines, page numbers, tables of contents. */
  furniture: FurnitureLine[];
};

/** The words a fact was read from, and whether they leave no doubt. */
export type Evidence = {
  fact: ReadFact;
  words: string;
  /** Line of the source, from 1. */
  line: number;
  isSure: boolean;
};

/** The board's act as the text states it; what it does not state is null. */
export type ParsedApproval = {
  /** A number, or text when written like "3/27/366". */
  meetingNumber: number | string | null;
  term: number | null;
  minutesNumber: number | null;
  /** A number, or text when written like "12/1445". */
  resolutionNumber: number | string | null;
  date: ParsedDate;
  signatories: Signatory[];
};

/** A date in both calendars; one that was not written is derived from the other. */
export type ParsedDate = {
  gregorian: IsoDate | null;
  /** Hijri `YYYY-MM-DD`. */
  hijri: IsoDate | null;
  /** Only when written. */
  weekday: Weekday | null;
  asWritten: string | null;
};

export type Signatory = { name: string; role: string | null };

/** A line of the source by its number, from 1. */
type FurnitureLine = { line: number; text: string };

import { randomBytes } from 'node:crypto';
import type { CollectionSlug, Payload, PayloadRequest, TextField } from 'payload';
import { z } from 'zod';

import type { CaseKind, CaseSegment } from './core/case.ts';
import { CASE_KINDS, KINDS } from './core/case.ts';
import type { Citation } from './core/citation.ts';
import type { IsoDate } from './core/dates.ts';
import type { Calendar } from './sla/calendar.ts';
import type { Commitment } from './sla/commitment.ts';
import { commitmentSchema } from './sla/commitment.ts';

/** Answers a question about the logged-in user, who may be null. */
export type UserPredicate = (user: PayloadRequest['user']) => boolean;

/** The name staff know a user by. */
export type UserName = (user: NonNullable<PayloadRequest['user']>) => string;

/**
 * The working calendar. What is given is not changed any more: a calendar that is another is
 * another object, and each is checked once.
 * @param args.req pass it on to what the host reads: within a transaction of the host's own, such
 * as the one that stores a new holiday, nothing else sees the change
 */
export type GetCalendar = (args: { payload: Payload; req?: PayloadRequest }) => Promise<Calendar>;

/** @returns the commitment that applies to a case received on that day, or null */
export type CommitmentFor = (args: {
  payload: Payload;
  req: PayloadRequest;
  kind: CaseKind;
  citation: Citation | null;
  on: IsoDate;
}) => Promise<Commitment | null>;

/**
 * @param args.anchor null for the policy as a whole
 * @returns the provision or policy in the edition in force that day, or null when there is none
 */
export type ResolveCitation = (args: {
  payload: Payload;
  req: PayloadRequest;
  policy: string;
  anchor: string | null;
  on: IsoDate;
}) => Promise<Citation | null>;

/** What was done on a case by staff, or to its details by the person or in time: never a word. */
export type CaseAct = {
  /** Slug of the case's collection, and its id there. */
  collection: string;
  case: string;
  reference: string;
  /** Id of the timeline's entry: the same act is told of under the same id. */
  entry: string;
  at: string;
  type: string;
  /** The state after it, where it changed. */
  state: string | null;
  by: 'person' | 'association' | 'system';
  /** Id of the user; null when it was nobody of the staff. */
  officer: string | null;
};

/** Keeps what was done where the host keeps such things; it may be told twice of the same act. */
export type RecordCaseAct = (args: { payload: Payload; act: CaseAct }) => Promise<void>;

/** What is about to be deleted of a case. */
export const erasedCaseSchema = z.object({
  /** Slug of the case's collection. */
  collection: z.string().max(64),
  reference: z.string().max(40),
  /** Its id, which no other case ever has; a reference can be given again after a restore. */
  case: z.string().max(64),
  scope: z.enum(['contact', 'everything']),
  cause: z.enum(['due', 'asked']),
  at: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
});

export type ErasedCase = z.infer<typeof erasedCaseSchema>;

/**
 * Hears of an erasure before it is done, to list it apart from the database: what is listed is
 * done again on a database that was restored. Throwing keeps the erasure from being done.
 */
export type ListErasure = (args: { payload: Payload; erased: ErasedCase }) => Promise<void>;

/**
 * Keeps what is read often and changes seldom.
 * @param args.of slugs of the collections it is read from
 * @returns reads it, or answers from memory what a reading would now say
 */
export type Remember = <T>(args: {
  of: readonly string[];
  read: (payload: Payload) => Promise<T>;
}) => (payload: Payload) => Promise<T>;

/** A host without a memory has it read each time. */
const readEachTime: Remember = ({ read }) => read;

/** How the panel shows a field that keeps a day as `YYYY-MM-DD`, in a form and in a list. */
type DayComponents = Pick<
  NonNullable<NonNullable<TextField['admin']>['components']>,
  'Cell' | 'Field'
>;

const namedSchema = z.object({ name: z.string().min(1) });
const mailedSchema = z.object({ email: z.string().min(1) });

const nameOrEmail: UserName = (user) =>
  namedSchema.safeParse(user).data?.name ??
  mailedSchema.safeParse(user).data?.email ??
  String(user.id);

function functionOf<T>(): z.ZodCustom<T, T> {
  return z.custom<T>((value) => typeof value === 'function', { error: 'must be a function' });
}

function slug(fallback: string): z.ZodDefault<z.ZodString> {
  return z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,60}$/)
    .default(fallback);
}

/** One slug for each kind of case, named by its segment. */
function caseSlugs(): Record<CaseSegment, ReturnType<typeof slug>>;
function caseSlugs(): Record<string, ReturnType<typeof slug>> {
  const segments = KINDS.map((kind) => CASE_KINDS[kind].segment);
  return Object.fromEntries(segments.map((segment) => [segment, slug(segment)]));
}

function limit(points: number, seconds: number) {
  return z
    .strictObject({ points: z.int().min(1), seconds: z.int().min(1).max(86_400) })
    .default({ points, seconds });
}

const slugsSchema = z
  .strictObject({
    ...caseSlugs(),
    categories: slug('feedback-categories'),
    replyTemplates: slug('reply-templates'),
    substitutions: slug('substitutions'),
    surveys: slug('surveys'),
    surveyResponses: slug('survey-responses'),
    keys: slug('feedback-keys'),
    limits: slug('feedback-limits'),
  })
  .prefault({});

/**
 * For one address, which may be a router with two hundred people behind it: an hour of what they
 * really do is never refused.
 */
const limitsSchema = z
  .strictObject({
    /** New cases by one visitor. */
    submit: limit(300, 3600),
    /** New cases by one visitor who brings no proof of work through the trusted front. */
    submitWithoutProof: limit(100, 3600),
    /** Looking up a case. */
    track: limit(1_200, 3600),
    /** Messages on a case, and changes of its contact. */
    message: limit(300, 3600),
    /** Survey responses. */
    respond: limit(300, 3600),
    /** Survey responses without proof of work. */
    respondWithoutProof: limit(100, 3600),
    /** Challenges handed out. */
    challenge: limit(1_200, 3600),
    /** How many times more all visitors together have, whose address is unknown. */
    sharedFactor: z.int().min(1).max(10_000).default(20),
  })
  .prefault({});

const proofSchema = z
  .strictObject({
    /** PBKDF2 rounds of one try. */
    cost: z.int().min(1).max(1_000_000).default(5_000),
    /** The solution lies below this number of tries; half of it are needed on average. */
    tries: z.int().min(1).max(1_000_000).default(300),
    validSeconds: z.int().min(30).max(86_400).default(1_200),
  })
  .prefault({});

export const optionsSchema = z.strictObject({
  /** False removes the endpoints; the collections stay, and with them the host's schema. */
  enabled: z.boolean().default(true),
  slugs: slugsSchema,
  /** Slug of the host's collection of people who log in. */
  usersSlug: z.custom<CollectionSlug>((value) => typeof value === 'string' && value !== ''),
  isOfficer: functionOf<UserPredicate>(),
  isSupervisor: functionOf<UserPredicate>(),
  isEditor: functionOf<UserPredicate>(),
  isAuditor: functionOf<UserPredicate>(),
  remember: functionOf<Remember>().default(() => readEachTime),
  userName: functionOf<UserName>().default(() => nameOrEmail),
  /** At least 32 bytes; all of the plugin's keys are derived from it. */
  secret: z.string().refine((value) => Buffer.byteLength(value) >= 32, {
    error: 'must have at least 32 bytes',
  }),
  /**
   * Counts visitors without naming them; at least 32 bytes. It must not be stored beside the data:
   * whoever has both can try every address there is. Processes that count together share it;
   * without one each process makes its own.
   */
  limitsKey: z
    .string()
    .refine((value) => Buffer.byteLength(value) >= 32, { error: 'must have at least 32 bytes' })
    .default(() => randomBytes(32).toString('hex')),
  /** Shared with the one front that may speak for visitors; without it no front is trusted. */
  frontKey: z.string().min(16).nullish(),
  /** Which header of the host's own proxy carries the visitor's address. */
  trustProxy: z
    .strictObject({ header: z.string().min(1), hops: z.int().min(1).max(10).default(1) })
    .nullish(),
  calendar: functionOf<GetCalendar>(),
  commitmentFor: functionOf<CommitmentFor>().optional(),
  /** The commitment of a case to which no provision applies. */
  fallback: commitmentSchema.nullable().default(null),
  resolveCitation: functionOf<ResolveCitation>().optional(),
  /** Told of everything staff do on a case and what is deleted of it, after it is stored. */
  recorded: functionOf<RecordCaseAct>().optional(),
  /** Hears of every erasure before it is done. */
  listErasure: functionOf<ListErasure>().optional(),
  now: functionOf<() => Date>().default(() => () => new Date()),
  proofOfWork: proofSchema,
  limits: limitsSchema,
  /** The host's own components for days; without them a day is a line of text. */
  dayComponents: z.custom<DayComponents>((value) => typeof value === 'object').optional(),
  /** A case is due soon when no more than this many days are left. */
  dueSoonDays: z.int().min(0).max(60).default(3),
});

/** What a host passes to `feedback()`. */
export type FeedbackOptions = z.input<typeof optionsSchema>;

/** The options with every default filled in. */
export type ParsedOptions = z.output<typeof optionsSchema>;

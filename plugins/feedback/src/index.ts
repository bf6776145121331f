export { followCalendar, recountDueDates } from './cases/followCalendar.ts';
export { staffActsSince } from './cases/staffActs.ts';
export type { Bilingual } from './core/bilingual.ts';
export type { CaseKind } from './core/case.ts';
export { CASE_KINDS, caseKindSchema, KINDS } from './core/case.ts';
export type { Citation } from './core/citation.ts';
export { keepRemovingExpired, removeExpired } from './intake/expiredPrivileged.ts';
export type {
  CommitmentFor,
  FeedbackOptions,
  GetCalendar,
  ResolveCitation,
  StaffAct,
} from './options.ts';
export { feedback } from './plugin.ts';
export type { Calendar, Holiday } from './sla/calendar.ts';
export type { Commitment, DueExplanation, TimeUnit } from './sla/commitment.ts';
export { computeDue } from './sla/due.ts';

export { caseActsSince } from './cases/caseActs.ts';
export { OPEN_STATES } from './cases/caseValues.ts';
export { eraseDue, keepErasing } from './cases/eraseDue.ts';
export { followCalendar, recountDueDates } from './cases/followCalendar.ts';
export { casesHiddenFrom } from './cases/hiddenCases.ts';
export { repeatErasures } from './cases/repeatErasures.ts';
export type { Bilingual } from './core/bilingual.ts';
export type { CaseKind } from './core/case.ts';
export { CASE_KINDS, caseKindSchema, KINDS } from './core/case.ts';
export type { Citation } from './core/citation.ts';
export { keepRemovingExpired, removeExpired } from './intake/expiredPrivileged.ts';
export type {
  CaseAct,
  CommitmentFor,
  ErasedCase,
  FeedbackOptions,
  GetCalendar,
  ResolveCitation,
} from './options.ts';
export { erasedCaseSchema } from './options.ts';
export { feedback } from './plugin.ts';
export type { Calendar, Holiday } from './sla/calendar.ts';
export type { Commitment, DueExplanation, TimeUnit } from './sla/commitment.ts';
export { computeDue } from './sla/due.ts';

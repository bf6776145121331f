export { type Bilingual } from './core/bilingual.ts';
export { type CaseKind } from './core/case.ts';
export { recomputeDueDates } from './cases/recomputeDueDates.ts';
export {
  type Citation,
  type CommitmentFor,
  type FeedbackOptions,
  type GetCalendar,
  type ResolveCitation,
} from './options.ts';
export { feedback } from './plugin.ts';
export { type Calendar, type Holiday } from './sla/calendar.ts';
export { computeDue } from './sla/due.ts';
export { type DueExplanation, type PromisedTime, type TimeUnit } from './sla/promise.ts';

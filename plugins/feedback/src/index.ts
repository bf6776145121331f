export { followCalendar, recountDueDates } from './cases/followCalendar.ts';
export type { Bilingual } from './core/bilingual.ts';
export type { CaseKind } from './core/case.ts';
export type { Citation } from './core/citation.ts';
export type { CommitmentFor, FeedbackOptions, GetCalendar, ResolveCitation } from './options.ts';
export { feedback } from './plugin.ts';
export type { Calendar, Holiday } from './sla/calendar.ts';
export type { Commitment, DueExplanation, TimeUnit } from './sla/commitment.ts';
export { computeDue } from './sla/due.ts';

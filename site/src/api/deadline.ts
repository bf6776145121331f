import { AsyncLocalStorage } from 'node:async_hooks';

/** Everything one page asks the cms together takes no longer than this. */
const PATIENCE_MS = 4_000;

const deadlines = new AsyncLocalStorage<AbortSignal>();

/** Answers one request, with one deadline for all that is asked of the cms meanwhile. */
export function withinDeadline<Value>(answer: () => Value): Value {
  return deadlines.run(AbortSignal.timeout(PATIENCE_MS), answer);
}

/** The deadline of the request being answered. */
export function currentDeadline(): AbortSignal {
  return deadlines.getStore() ?? AbortSignal.timeout(PATIENCE_MS);
}

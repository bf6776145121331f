import { AsyncLocalStorage } from 'node:async_hooks';

/** Everything a page that is read asks the cms together takes no longer than this. */
const PATIENCE_MS = 2_000;

/** A form may take longer: filing it twice is harmless, and refusing it in vain is not. */
const FORM_PATIENCE_MS = 4_000;

const deadlines = new AsyncLocalStorage<AbortSignal>();

/** Answers one request, with one deadline for all that is asked of the cms meanwhile. */
export function withinDeadline<Value>(answer: () => Value, isForm: boolean): Value {
  const patience = isForm ? FORM_PATIENCE_MS : PATIENCE_MS;
  return deadlines.run(AbortSignal.timeout(patience), answer);
}

/** The deadline of the request being answered. */
export function currentDeadline(): AbortSignal {
  return deadlines.getStore() ?? AbortSignal.timeout(PATIENCE_MS);
}

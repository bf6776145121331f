import { AsyncLocalStorage } from 'node:async_hooks';

/** Everything a page that is read asks the cms together takes no longer than this. */
const PATIENCE_MS = 2_000;

/** A form may take longer: filing it twice is harmless, and refusing it in vain is not. */
const FORM_PATIENCE_MS = 4_000;

type Asking = { deadline: AbortSignal; requestId: string };

const askings = new AsyncLocalStorage<Asking>();

/**
 * Answers one request, with one deadline for all that is asked of the cms meanwhile.
 * @param asker `requestId` is what its lines are found by in the logs
 */
export function withinDeadline<Value>(
  answer: () => Value,
  { isForm, requestId }: { isForm: boolean; requestId: string },
): Value {
  const deadline = AbortSignal.timeout(isForm ? FORM_PATIENCE_MS : PATIENCE_MS);
  return askings.run({ deadline, requestId }, answer);
}

/** The deadline and the name of the request being answered. */
export function currentAsking(): Asking {
  const alone = { deadline: AbortSignal.timeout(PATIENCE_MS), requestId: crypto.randomUUID() };
  return askings.getStore() ?? alone;
}

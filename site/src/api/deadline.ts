import { AsyncLocalStorage } from 'node:async_hooks';

/** Everything a page that is read asks the cms together takes no longer than this. */
const PATIENCE_MS = 2_000;

/** A form may take longer: filing it twice is harmless, and refusing it in vain is not. */
const FORM_PATIENCE_MS = 4_000;

/** What the server is told of a page beside the page. */
export type Note = {
  /** Whether something of it could not be had from the cms. */
  isIncomplete: boolean;
};

type Asker = {
  requestId: string;
  /** The state of the cms the page is made for; one asked at another is no answer to it. */
  revision: string;
  /** Another one whenever the association is; absent while the cms does not vouch for it. */
  organisationState?: string | undefined;
  note: Note;
};

type Asking = Asker & { deadline: AbortSignal };

const askings = new AsyncLocalStorage<Asking>();

/**
 * Answers one request, with one deadline for all that is asked of the cms meanwhile.
 * @param asker `requestId` is what its lines are found by in the logs
 */
export function withinDeadline<Value>(
  answer: () => Value,
  { isForm, ...asker }: Asker & { isForm: boolean },
): Value {
  const deadline = AbortSignal.timeout(isForm ? FORM_PATIENCE_MS : PATIENCE_MS);
  return askings.run({ deadline, ...asker }, answer);
}

/** The deadline and the name of the request being answered. */
export function currentAsking(): Asking {
  return (
    askings.getStore() ?? {
      deadline: AbortSignal.timeout(PATIENCE_MS),
      requestId: crypto.randomUUID(),
      revision: '',
      note: { isIncomplete: false },
    }
  );
}

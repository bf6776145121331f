import { AsyncLocalStorage } from 'node:async_hooks';

/** What a line of the log says of the request it was written for; never the question after `?`. */
type RequestFacts = { requestId: string; method: string; path: string };

declare global {
  var mithaqRequests: AsyncLocalStorage<RequestFacts> | undefined;
}

/** One for the process: the server and the build of the app each have a copy of this file. */
const requests = (globalThis.mithaqRequests ??= new AsyncLocalStorage<RequestFacts>());

/** Answers a request; what is logged meanwhile says for which one. */
export function whileAnswering<Value>(facts: RequestFacts, answer: () => Value): Value {
  return requests.run(facts, answer);
}

/** The request being answered, if there is one. */
export function requestFacts(): RequestFacts | undefined {
  return requests.getStore();
}

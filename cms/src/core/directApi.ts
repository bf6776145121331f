/** Payload's own answering of a request to its HTTP interface. */
export type Api = (request: Request) => Promise<Response>;

declare global {
  var mithaqApi: Api | undefined;
}

/*
 * One for the process: the build of the app opens it at its start, the server in front asks it, and
 * each has a copy of this file.
 */

/** Lets the server in front ask Payload without Next between them. */
export function openDirectApi(api: Api): void {
  globalThis.mithaqApi = api;
}

/** Payload's answering, undefined before the start is over. */
export function directApi(): Api | undefined {
  return globalThis.mithaqApi;
}

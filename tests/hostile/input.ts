import type fc from 'fast-check';

/** A server of the installation. */
export type ServerName = 'cms' | 'site';

/** One request, as it goes over the wire. */
export type Input = {
  bytes: Buffer;
  /**
   * Well-formed, to the right address in the right way, hostile in what it says: it has to reach
   * what judges words. Anything else may also be answered by a closed connection.
   */
  isWord: boolean;
  /** Its answer has no body. */
  isHead: boolean;
  /** Its sender goes away in the middle. */
  isCut: boolean;
};

/** What is attacked: an endpoint, or several that have one door. */
export type Target = {
  name: string;
  server: ServerName;
  inputs: fc.Arbitrary<Input>;
  /** The part of a run's inputs it gets, where one costs the server very much; all by default. */
  share?: number;
};

/** A well-formed request, before it is written out. */
export type Request = {
  method: string;
  /** With its question. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Buffer;
};

/** Writes a request out as any client would. */
export function wordOf({ method, path, headers, body }: Request): Input {
  const length = body === undefined ? undefined : String(Buffer.byteLength(body));
  const lines = Object.entries({ ...headers, ...(length && { 'content-length': length }) });
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)];
  const bytes = Buffer.concat([
    Buffer.from(`${head.join('\r\n')}\r\n\r\n`),
    Buffer.from(body ?? ''),
  ]);
  return { bytes, isWord: true, isHead: method === 'HEAD', isCut: false };
}

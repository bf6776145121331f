import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { HTTPParser } from 'http-parser-js';

import type { Input } from './input.ts';

/** What became of an input. `closed` is a connection that ended without an answer. */
export type Outcome =
  { is: 'answered'; status: number; isRetryTold: boolean } | { is: 'closed' } | { is: 'hung' };

/** A connection that is kept open as long as the server keeps it. */
export type Wire = { send: (input: Input) => Promise<Outcome>; close: () => void };

/** What the parser takes for: no body comes after this head. */
const NO_BODY = 1;

/** How long who is cut off waits before going away. */
const CUT_AFTER_MS = 20;

/**
 * Opens a way to a server that sends bytes as they are, which no library for clients does.
 * @param boundMs an input that is neither answered nor cut off within it has hung the server
 */
export function openWire({ port, boundMs }: { port: number; boundMs: number }): Wire {
  /** Open, and answered whatever was asked on them. */
  const kept: Socket[] = [];

  async function send(input: Input): Promise<Outcome> {
    const socket = (input.isWord ? takeOpen(kept) : undefined) ?? null;
    const told = await exchange(socket ?? open(port), { input, boundMs });
    // A connection that had been kept may have been closed as the input was on its way.
    const isStale = socket !== null && told.outcome.is === 'closed' && !told.isBegun;
    const { outcome, socket: left } = isStale
      ? await exchange(open(port), { input, boundMs })
      : told;
    if (input.isWord && left !== null) kept.push(left);
    else left?.destroy();
    return outcome;
  }

  function close(): void {
    for (const socket of kept) socket.destroy();
  }

  return { send, close };
}

/** The latest of the kept connections that the server has not closed meanwhile. */
function takeOpen(kept: Socket[]): Socket | undefined {
  let socket = kept.pop();
  while (socket?.writable === false) socket = kept.pop();
  return socket;
}

function open(port: number): Socket {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  socket.on('error', () => undefined);
  return socket;
}

type Told = { outcome: Outcome; isBegun: boolean; socket: Socket | null };

function exchange(
  socket: Socket,
  { input, boundMs }: { input: Input; boundMs: number },
): Promise<Told> {
  return new Promise((resolve) => {
    const parser = new HTTPParser(HTTPParser.RESPONSE);
    let answer: Extract<Outcome, { is: 'answered' }> | null = null;
    let isKept = false;
    let isBegun = false;
    const timer = setTimeout(() => {
      done({ is: 'hung' });
    }, boundMs);

    function done(outcome: Outcome): void {
      clearTimeout(timer);
      socket.removeAllListeners('data').removeAllListeners('close').removeAllListeners('end');
      const isOpen = isKept && outcome.is === 'answered' && !socket.destroyed;
      if (!isOpen) socket.destroy();
      resolve({ outcome, isBegun, socket: isOpen ? socket : null });
    }

    parser[HTTPParser.kOnHeadersComplete] = ({ statusCode: status, headers, shouldKeepAlive }) => {
      const isRetryTold = headers.some((each, at) => at % 2 === 0 && /^retry-after$/i.test(each));
      if (status >= 200) answer = { is: 'answered', status, isRetryTold };
      isKept = shouldKeepAlive;
      return input.isHead ? NO_BODY : undefined;
    };
    parser[HTTPParser.kOnMessageComplete] = () => {
      if (answer !== null) done(answer);
    };
    socket.on('data', (chunk: Buffer) => {
      isBegun = true;
      if (parser.execute(chunk) instanceof Error) done({ is: 'closed' });
    });
    socket.on('end', () => parser.finish());
    socket.on('close', () => {
      done(answer ?? { is: 'closed' });
    });
    socket.write(input.bytes, (error) => {
      if (error) done({ is: 'closed' });
    });
    if (input.isCut) setTimeout(() => socket.end(), CUT_AFTER_MS);
  });
}

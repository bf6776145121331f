import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';

/**
 * What the proxy does to an answer. `invalid` and `tooMany` refuse what is posted and let the rest
 * through; the others befall every request.
 */
export type Fault = 'none' | keyof typeof FAULTS;

type Exchange = { incoming: IncomingMessage; outgoing: ServerResponse; through: () => void };
type Spoil = (exchange: Exchange) => unknown;

const SLOW_MS = 1_500;
const TOO_SHORT = { path: 'subject', code: 'too-short', message: 'too short' };

const JSON_TYPE = { 'content-type': 'application/json' };
const INTERNAL = { error: { code: 'internal', message: '' } };
const INVALID = { error: { code: 'invalid', message: '', fields: [TOO_SHORT] } };
const TOO_MANY = { error: { code: 'too-many-requests', message: '' } };

const FAULTS = {
  /** Nobody listens. */
  down: ({ incoming }) => incoming.socket.destroy(),
  /** The connection stands and nothing comes. */
  hanging: () => undefined,
  slow: ({ through }) => setTimeout(through, SLOW_MS),
  /** A fault of the cms's own. */
  failing: answering(500, INTERNAL),
  /** What a proxy before the cms says while it starts: no JSON. */
  unavailable: ({ outgoing }) => outgoing.writeHead(503).end('Service Unavailable'),
  /** An answer that ends in the middle of its JSON. */
  broken: ({ outgoing }) => outgoing.writeHead(200, JSON_TYPE).end('{"policies":[{"slug":"comp'),
  /** JSON of another shape than was agreed. */
  strange: answering(200, { policies: 'none', organisation: 7 }),
  /** A connection that ends in the middle of the answer. */
  cut: ({ outgoing }) => {
    outgoing.writeHead(200, { ...JSON_TYPE, 'content-length': '9000' }).write('{"policies":');
    setTimeout(() => outgoing.destroy(), 50);
  },
  invalid: whenPosted(answering(422, INVALID)),
  tooMany: whenPosted(answering(429, TOO_MANY)),
  /** Too much was asked, of whatever kind. */
  full: answering(429, TOO_MANY),
} satisfies Record<string, Spoil>;

function answering(status: number, body: unknown): Spoil {
  return ({ outgoing }) => {
    outgoing.writeHead(status, { ...JSON_TYPE, ...(status === 429 && { 'retry-after': '120' }) });
    outgoing.end(JSON.stringify(body));
  };
}

function whenPosted(spoil: Spoil): Spoil {
  return (exchange) => {
    if (exchange.incoming.method === 'POST') spoil(exchange);
    else exchange.through();
  };
}

/** A proxy in front of the real cms. */
export type FaultyProxy = {
  url: string;
  /** Every request that came, oldest first. */
  seen: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
  befall: (fault: Fault) => void;
  close: () => Promise<void>;
};

/** Stands between the site and the cms, and spoils answers when told to. */
export async function startFaultyProxy(cmsUrl: string): Promise<FaultyProxy> {
  let fault: Fault = 'none';
  const seen: FaultyProxy['seen'] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    seen.push({ method, url, headers });
    function through(): void {
      void pass({ cmsUrl, incoming, outgoing });
    }
    if (fault === 'none') through();
    else FAULTS[fault]({ incoming, outgoing, through });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    seen,
    befall: (next) => {
      fault = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

async function pass(args: {
  cmsUrl: string;
  incoming: IncomingMessage;
  outgoing: ServerResponse;
}): Promise<void> {
  const { incoming, outgoing } = args;
  const { method, headers } = incoming;
  const body = await text(incoming).catch(() => null);
  if (body === null) {
    // Whoever asked is gone.
    outgoing.destroy();
    return;
  }
  const forward = request(new URL(incoming.url ?? '/', args.cmsUrl), { method, headers });
  forward.on('error', () => outgoing.destroy());
  forward.on('response', (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  forward.end(body);
}

/**
 * Who is asking, as far as a rate limit needs to know. The address is used in memory, hashed
 * with a key that is stored nowhere, and neither stored nor logged.
 */
import { isIP } from 'node:net';
import type { PayloadRequest } from 'payload';

import { keyedHash, sameText } from '../core/keys.ts';
import type { Runtime } from '../runtime.ts';

const MS_PER_DAY = 86_400_000;

/** How many times more than one address the networks have that one customer may hold. */
const FACTOR_56 = 2;
const FACTOR_48 = 4;

export type Visitor = {
  /** Null when nothing trustworthy tells it. */
  address: string | null;
  /** The trusted front says that this visitor has no JavaScript. */
  isExcusedFromProof: boolean;
};

/** Believes a front that knows the shared key, else the host's own proxy, else nobody. */
export function visitorOf(runtime: Runtime, req: PayloadRequest): Visitor {
  const { frontKey, trustProxy } = runtime.options;
  const shownKey = req.headers.get('x-feedback-front');
  if (frontKey && shownKey !== null && sameText(shownKey, frontKey)) {
    return {
      address: networkOf(req.headers.get('x-feedback-visitor') ?? ''),
      isExcusedFromProof: req.headers.get('x-feedback-proof') === 'none',
    };
  }
  if (!trustProxy) return { address: null, isExcusedFromProof: false };
  const hops = (req.headers.get(trustProxy.header) ?? '').split(',');
  return { address: networkOf(hops.at(-trustProxy.hops) ?? ''), isExcusedFromProof: false };
}

type Network = { address: string | null; factor: number };

/**
 * The networks a visitor is counted in, the narrowest first, and how many times more a wider one has.
 * Whoever rents a /56 or a /48 has hundreds of /64 networks, and is one sender all the same.
 */
export function networksOf({ address }: Pick<Visitor, 'address'>): Network[] {
  const own = { address, factor: 1 };
  if (address === null || !address.includes(':')) return [own];
  return [
    own,
    { address: `${address.slice(0, -2)}/56`, factor: FACTOR_56 },
    { address: `${address.slice(0, -5)}/48`, factor: FACTOR_48 },
  ];
}

/** The key a visitor's requests of one kind are counted under today. */
export function rateKey(
  { limitsKey }: Pick<Runtime, 'limitsKey'>,
  args: { limit: string; visitor: Visitor; now: Date },
): string {
  const day = String(Math.floor(args.now.getTime() / MS_PER_DAY));
  const address = args.visitor.address ?? 'unknown';
  return keyedHash(limitsKey, day, args.limit, address).toString('base64url');
}

/** One IPv4 address, or the /64 network that one subscriber of IPv6 has. */
function networkOf(written: string): string | null {
  const address = written.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return null;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.padStart(4, '0'))
    .join(':');
}

/**
 * What the cms answers a stranger, from the configuration it is built of: each endpoint with a
 * contract and each way to an account by itself, everything that is closed to strangers in groups.
 */
import type {
  Endpoint,
  SanitizedCollectionConfig,
  SanitizedConfig,
  SanitizedGlobalConfig,
} from 'payload';

import { schemaOf } from '../../bin/openApi.ts';
import { contractSchema } from '../../plugins/feedback/src/core/contract.ts';
import { hostileQuestion } from '../helpers/hostile.ts';
import type { Group, Known, Route } from './cmsInputs.ts';
import { formOf, inputsTo, questionLike } from './cmsInputs.ts';
import type { Target } from './input.ts';
import { odd, valuesLike } from './values.ts';

/** What is read is read whole by each who asks. */
const READING_WORDS = 4;

/** Every form that can be right costs a hash of 600,000 rounds, which is why it resists guessing. */
const SIGN_IN_WORDS = 2;

/** A page of the panel is rendered for each who asks in some 50 ms, and takes no words of a stranger. */
const PANELS_SHARE = 0.04;

/** To read costs the same whatever is wrong beside method and address. */
const READING_ODDS = 4;

/** What the ways to an account take; each reads some of it. */
const OF_ACCOUNTS = ['email', 'password', 'code', 'token', 'ticket', 'name', 'roles'];

const ACCOUNTS = 'users';
const DOORS = ['/login', '/forgot-password', '/reset-password'];

/** What of the configuration says where it can be asked. */
type Configured = Pick<SanitizedConfig, 'collections' | 'globals'> & {
  endpoints: readonly Endpoint[];
};

/** Everything of the cms. */
export function cmsTargets(config: Configured, known: Known): Target[] {
  const groups = [...ofContracts(config, known), ...ofRest(config, known), ...OTHERS];
  return groups.map((group) => ({
    name: `cms ${group.name}`,
    server: 'cms',
    inputs: inputsTo(group, known),
    ...(group.share !== undefined && { share: group.share }),
  }));
}

/** One group for each endpoint that has a contract, one for the rest beside them. */
function ofContracts({ endpoints }: Configured, known: Known): Group[] {
  const open: Group[] = [];
  const closed: Route[] = [];
  for (const endpoint of endpoints) {
    const contract = contractSchema.safeParse(endpoint.custom?.['contract']).data;
    const route = routeOf(endpoint, { under: '', names: [] });
    if (contract === undefined) closed.push(route);
    else {
      const { body, query } = contract;
      const asked = {
        ...route,
        ...(body && { body: valuesLike(schemaOf(body, 'input'), known.words) }),
        ...(query && { query: questionLike(schemaOf(query, 'input'), known.words) }),
      };
      const isRead = route.method === 'GET';
      const costs = isRead ? { words: READING_WORDS, odds: READING_ODDS } : {};
      open.push({ name: `${route.method} ${route.path}`, routes: [asked], ...costs });
    }
  }
  return [...open, { name: 'what staff ask beside collections', routes: closed }];
}

/** Payload's own interface, and what the collections have beside it. */
function ofRest({ collections, globals }: Configured, known: Known): Group[] {
  const of = collections.flatMap((each) => routesOf(each, { under: `/${each.slug}` }));
  const doors = DOORS.map((door) => ({
    name: `POST /api/users${door}`,
    routes: of
      .filter(({ method, path }) => method === 'POST' && path === `/api/${ACCOUNTS}${door}`)
      .map((route) => ({ ...route, body: formOf(OF_ACCOUNTS, known.words) })),
    ...(door === '/login' && { words: SIGN_IN_WORDS }),
  }));
  return [
    ...doors,
    {
      name: 'the collections',
      routes: of.filter(({ path }) => !DOORS.some((door) => path.endsWith(door))),
    },
    {
      name: 'the globals',
      routes: globals.flatMap((each) => routesOf(each, { under: `/globals/${each.slug}` })),
    },
  ];
}

type Kept = SanitizedCollectionConfig | SanitizedGlobalConfig;

function routesOf(kept: Kept, { under }: { under: string }): Route[] {
  if (kept.endpoints === false) return [];
  const own = kept.flattenedFields.map(({ name }) => name);
  const names = kept.slug === ACCOUNTS ? [...own, ...OF_ACCOUNTS] : own;
  return kept.endpoints.map((endpoint) => routeOf(endpoint, { under, names }));
}

function plain(method: string, path: string): Route {
  return { method, path, names: [], body: null, query: hostileQuestion(['segments']) };
}

/** What lies beside the interface. */
const OTHERS: Group[] = [
  {
    name: 'the panel',
    share: PANELS_SHARE,
    routes: [
      plain('GET', '/admin'),
      plain('GET', '/admin/:page'),
      plain('GET', '/admin/collections/:slug/:id'),
      { ...plain('POST', '/admin/login'), body: odd },
    ],
  },
  {
    name: 'anything else',
    routes: [
      plain('GET', '/'),
      plain('GET', '/:page'),
      plain('GET', '/healthz'),
      plain('GET', '/api/:page'),
      { ...plain('POST', '/api/:page/:id'), body: odd },
      plain('GET', '/_next/static/:page'),
      plain('GET', '/_next/image'),
      plain('GET', '/_next/data/:page'),
      plain('GET', '/.well-known/:page'),
    ],
  },
];

type Place = { under: string; names: readonly string[] };

function routeOf({ method, path }: Endpoint, { under, names }: Place): Route {
  const hasBody = method !== 'get' && method !== 'head';
  return {
    method: method.toUpperCase(),
    path: `/api${under}${path === '/' ? '' : path}`,
    names,
    body: hasBody ? formOf([...names, 'where', 'data', 'locale'], []) : null,
    query: hostileQuestion(names.length > 0 ? names : ['id']),
  };
}

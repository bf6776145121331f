/** What is measured, and what beside what: the figures of the goals that servers can be asked for. */
import { gzipSync } from 'node:zlib';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import type { Installation } from '../helpers/installation.ts';
import { toApi, toForm, toPayload } from './complaints.ts';
import type { Target, Varied } from './load.ts';
import type { Filled, PayloadOnNext } from './payloadOnNext.ts';
import { bareNode, nginx } from './references.ts';

/** One figure beside another of the same round, and how many times it is to be. */
export type Goal = { of: string; to: string; atLeast: number };

const NAMES = {
  nginx: 'nginx: a static file',
  bare: 'bare node:http: from memory',
  kept: 'the site: a policy, from memory',
  isr: 'Payload on Next: a policy, kept (ISR)',
  made: 'the site: a policy, made each time',
  dynamic: 'Payload on Next: a policy, made each time',
  api: 'the cms: a policy as data',
  rest: 'Payload REST: a policy as data',
  complaint: 'the cms: a complaint',
  form: 'the site: a complaint by the form',
  create: 'Payload REST: a row of 8 fields, WAL',
} as const;

/** In the order of the goals. */
export const GOALS: readonly Goal[] = [
  { of: NAMES.kept, to: NAMES.nginx, atLeast: 0.6 },
  { of: NAMES.kept, to: NAMES.bare, atLeast: 0.6 },
  { of: NAMES.kept, to: NAMES.isr, atLeast: 10 },
  { of: NAMES.made, to: NAMES.dynamic, atLeast: 2 },
  { of: NAMES.api, to: NAMES.rest, atLeast: 3 },
  { of: NAMES.complaint, to: NAMES.create, atLeast: 1 },
  { of: NAMES.form, to: NAMES.create, atLeast: 0.5 },
];

const READERS = { connections: 20, status: 200 } as const;
const WRITERS = { connections: 16, method: 'POST' } as const;
const GZIP = { 'accept-encoding': 'gzip' };

/** Longer questions are kept by no cache; blanks about a day change nothing of the page. */
const LEAST_BLANKS = 200;
const VARIANTS = 1_000;

type Servers = { installation: Installation; payload: PayloadOnNext; filled: Filled };

/** All that is asked, and how many complaints were acknowledged while it was. */
export type Asked = { targets: Target[]; acknowledged: () => number; stop: () => Promise<void> };

/** @param servers both running, with the same policy */
export async function targetsOf({ installation, payload, filled }: Servers): Promise<Asked> {
  const { site, cms, dataDir } = installation;
  const path = `/ar/policies/${filled.slug}`;
  const html = Buffer.from(await (await fetch(site + path)).arrayBuffer());
  const words = wordsOf(filled.text.title);
  const gzip = gzipSync(html);
  const standIns = [
    await nginx(NAMES.nginx, { gzip, identity: html }),
    await bareNode(NAMES.bare, gzip),
  ].filter((one) => one !== null);
  const front = readSecrets(dataDir).front;
  const acknowledged = new Set<string>();
  let byForm = 0;

  function isNew(body: string): boolean {
    const reference = /"reference":"([^"]+)"/.exec(body)?.[1] ?? '';
    const isFirst = reference !== '' && !acknowledged.has(reference);
    acknowledged.add(reference);
    return isFirst;
  }

  function isSentOn(body: string): boolean {
    byForm += 1;
    return body === '';
  }

  const reading: Target[] = [
    ...standIns.map(({ name, url }) => ({ name, url, isRight: words })),
    { name: NAMES.kept, url: site + path, isRight: words },
    { name: NAMES.isr, url: `${payload.url}/ar/kept/${filled.slug}`, isRight: words },
    { name: NAMES.made, url: site, next: unkept(path), isRight: words },
    { name: NAMES.dynamic, url: payload.url + path, isRight: words },
    { name: NAMES.api, url: `${cms}/api/public/policies/${filled.slug}`, isRight: words },
    { name: NAMES.rest, url: `${payload.url}/api/policies/${filled.id}?locale=ar`, isRight: words },
  ].map((target) => ({ ...READERS, headers: GZIP, ...target }));
  const writing: Target[] = [
    {
      name: NAMES.complaint,
      url: `${cms}/api/feedback/complaints`,
      next: toApi(front),
      status: 201,
      isRight: isNew,
    },
    {
      name: NAMES.form,
      url: `${site}/ar/complaints/new`,
      next: toForm(site),
      status: 303,
      isRight: isSentOn,
    },
    {
      name: NAMES.create,
      url: `${payload.url}/api/complaints`,
      next: toPayload,
      status: 201,
      isRight: (body: string) => /"doc":\{"id":\d+/.test(body),
    },
  ].map((target) => ({ ...WRITERS, ...target }));
  return {
    targets: [...reading, ...writing],
    acknowledged: () => acknowledged.size + byForm,
    stop: async () => {
      for (const standIn of standIns) await standIn.stop();
    },
  };
}

function wordsOf(title: string): (body: string) => boolean {
  return (body) => title !== '' && body.includes(title);
}

/** Addresses of one page that no cache keeps and no two requests at once share. */
function unkept(path: string): () => Varied {
  const on = new Date().toISOString().slice(0, 10);
  let asked = 0;
  return () => {
    asked += 1;
    return { path: `${path}?on=${on}${'+'.repeat(LEAST_BLANKS + (asked % VARIANTS))}` };
  };
}

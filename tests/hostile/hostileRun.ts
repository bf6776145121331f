/** The product as `npm start` starts it, attacked at every endpoint a stranger can reach. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { CASE_KINDS, caseKinds } from '../../site/src/api/caseKinds.ts';
import type { Installation } from '../helpers/installation.ts';
import { removeInstallation, startInstallation } from '../helpers/installation.ts';
import { SMALL_MACHINE } from '../helpers/smallMachine.ts';
import { visitorHeaders } from '../helpers/visitorHeaders.ts';
import type { Result } from './attack.ts';
import { attack } from './attack.ts';
import { cmsTargets } from './cmsTargets.ts';
import { siteTargets } from './siteTargets.ts';

/** Cases that are there to be found, changed and deleted. */
const CASES = 12;

/** Words that fit a field and are nobody's. */
const ORDINARY = [
  'ar',
  'en',
  'someone@example.org',
  '+966512345678',
  'نص عادي طوله يكفي لكل حقل من حقول النموذج.',
  'An ordinary text that is long enough for every field.',
  '2026-01-01',
  '1447-06-01',
  '1',
  'a-long-enough-passphrase',
  'x',
];

/** What a run found. */
export type Found = {
  results: Result[];
  seconds: number;
  /** The most both servers held together, and what each held in the end, in bytes. */
  mostHeld: number;
  heldInTheEnd: number;
  /** Whether they would have been ended at 1 GB, or had only the bounds of their heaps. */
  isInMemoryGroup: boolean;
  /** Servers that ended meanwhile, as the start tells of them. */
  ended: string[];
  /** Whether both servers answer, once it is over, that they are ready. */
  isReady: boolean;
};

type Size = {
  seed: number;
  /** Inputs to each target. */
  count: number;
};

/** Starts the product, attacks it with so many inputs to each target, and looks what is left of it. */
export async function runHostile(size: Size): Promise<Found> {
  const installation = await startInstallation({
    ...SMALL_MACHINE,
    env: {
      SITE_TRUST_PROXY: 'true',
      CMS_TRUST_PROXY: 'true',
      PAYLOAD_LOG_LEVEL: 'silent',
      ...SMALL_MACHINE.env,
    },
  });
  try {
    return await attacked(installation, size);
  } finally {
    await installation.stop();
    removeInstallation(installation);
  }
}

async function attacked(installation: Installation, { seed, count }: Size): Promise<Found> {
  const { cms, site } = installation;
  const targets = await targetsOf(installation);
  // The first page of the panel takes seconds, in which its parts are read from the disk.
  await fetch(`${cms}/admin/login`).then((answer) => answer.text());
  const held = watchMemory(installation);
  const began = performance.now();
  const ports = { cms: Number(new URL(cms).port), site: Number(new URL(site).port) };
  const results = await attack({ targets, ports, seed, count }).finally(held.stop);
  const seconds = (performance.now() - began) / 1000;
  const ready = await Promise.all([cms, site].map((at) => fetch(`${at}/readyz`)));
  return {
    results,
    seconds,
    mostHeld: held.most(),
    heldInTheEnd: together(installation),
    isInMemoryGroup: installation.isInMemoryGroup,
    ended: installation.output().match(/The \w+ ended .*/g) ?? [],
    isReady: ready.every(({ ok }) => ok),
  };
}

async function targetsOf({ cms, site, dataDir }: Installation) {
  process.env['DATA_DIR'] = dataDir;
  const { default: configured } = await import('../../cms/src/payload.config.ts');
  const config = await configured;
  const frontKey = readSecrets(dataDir).front;
  const categories = await slugsIn(`${cms}/api/feedback/categories?kind=complaint`);
  const surveys = await slugsIn(`${cms}/api/feedback/surveys`);
  const policies = await slugsIn(`${cms}/api/public/policies`);
  const [survey = '', policy = ''] = [surveys[0], policies[0]];
  const questions = await idsIn(`${cms}/api/feedback/surveys/${survey}`);
  const codes = await fileCases({ cms, frontKey, category: categories[0] ?? '' });
  const words = [...ORDINARY, ...categories, ...surveys, ...policies, ...questions, ...codes];
  return [
    ...cmsTargets(config, { host: new URL(cms).host, frontKey, words }),
    ...(await siteTargets({
      origin: site,
      words,
      survey,
      policy,
      receiptCode: codes[0] ?? '',
    })),
  ];
}

async function textOf(address: string): Promise<string> {
  return (await fetch(address)).text();
}

async function slugsIn(address: string): Promise<string[]> {
  return [...(await textOf(address)).matchAll(/"slug":"([^"]+)"/g)].map(([, slug = '']) => slug);
}

async function idsIn(address: string): Promise<string[]> {
  return [...(await textOf(address)).matchAll(/"(?:id|value|key)":"([^"]+)"/g)].map(
    ([, id = '']) => id,
  );
}

const receiptSchema = z.object({ receiptCode: z.string() });

async function fileCases({
  cms,
  frontKey,
  category,
}: {
  cms: string;
  frontKey: string;
  category: string;
}): Promise<string[]> {
  const codes: string[] = [];
  for (let number = 0; number < CASES; number += 1) {
    const kind = caseKinds[number % caseKinds.length] ?? 'complaint';
    const answer = await fetch(`${cms}/api/feedback/${CASE_KINDS[kind].section}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...visitorHeaders(frontKey, '10.0.0.1'),
      },
      body: JSON.stringify({
        locale: 'ar',
        category,
        subject: 'موضوع عادي',
        text: 'نص عادي طوله يكفي.',
        anonymous: true,
        declaration: true,
      }),
    });
    const receipt = receiptSchema.safeParse(await answer.json()).data;
    if (receipt !== undefined) codes.push(receipt.receiptCode);
  }
  return codes;
}

/** 0 while one of them is between two starts, which `ended` tells. */
function together({ memoryOf }: Installation): number {
  try {
    return memoryOf('cms') + memoryOf('site');
  } catch {
    return 0;
  }
}

const EVERY_MS = 250;

function watchMemory(installation: Installation) {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, together(installation));
  }, EVERY_MS);
  return {
    most: () => most,
    stop: () => {
      clearInterval(timer);
    },
  };
}

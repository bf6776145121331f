import { z } from 'zod';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import { OPEN_STATES } from '../../plugins/feedback/src/cases/caseValues.ts';
import type { Installation } from '../helpers/installation.ts';
import { codeOf, slugOf } from './fill.ts';
import type { Size } from './growthReport.ts';

const TIMES = 200;
/** Pages that ask for all there is are asked for less often. */
const FEW = 20;
const POLICIES_ON_A_PAGE = 30;
/** Longer questions are kept by no cache; blanks about a day change nothing of the page. */
const BLANKS = 201;

type Asked = { installation: Installation; token: string; size: Size };

/** A question to an installation of any size, and how often it is asked. */
export type Question = { name: string; ask: (time: number) => Promise<boolean>; times: number };

const foundSchema = z.object({ docs: z.array(z.object({ subject: z.string().min(1) })).min(1) });

/** What is asked of an installation, whatever its size. */
export function questionsOf({ installation, token, size }: Asked): Question[] {
  const { site, cms, dataDir } = installation;
  const front = readSecrets(dataDir).front;
  const today = new Date().toISOString().slice(0, 10);
  const staff = { authorization: `JWT ${token}` };

  async function page(path: string): Promise<boolean> {
    const answer = await fetch(site + path);
    return answer.ok && (await answer.text()).length > 0;
  }

  function policy(time: number): string {
    return `/ar/policies/${slugOf((time * 7_919) % size.policies)}`;
  }

  async function tracked(time: number): Promise<boolean> {
    const answer = await fetch(`${cms}/api/feedback/track`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-feedback-front': front,
        'x-feedback-visitor': `198.51.${String(time % 250)}.${String(time >> 3)}`,
      },
      body: JSON.stringify({ receiptCode: codeOf((time * 7_919) % size.cases) }),
    });
    return answer.ok;
  }

  function list(query: string): () => Promise<boolean> {
    return async () => {
      const answer = await fetch(`${cms}/api/complaints?depth=0&limit=10&${query}`, {
        headers: staff,
      });
      return answer.ok && foundSchema.safeParse(await answer.json()).success;
    };
  }

  const [open, due] = [
    `where[state][in]=${OPEN_STATES.join()}`,
    `where[dueOn][less_than]=${today}`,
  ];
  const pages = Math.ceil(size.policies / POLICIES_ON_A_PAGE);
  const questions: [string, (time: number) => Promise<boolean>, number][] = [
    [
      'a policy, made for the question',
      (time) => page(`${policy(time)}?on=${today}${'+'.repeat(BLANKS)}`),
      TIMES,
    ],
    ['a policy, from memory', () => page(policy(0)), TIMES],
    ['the list of policies', () => page('/ar/policies?q='), FEW],
    [
      'a page of the list',
      (time) => page(`/ar/policies?q=&page=${String(1 + (time % pages))}`),
      FEW,
    ],
    ['a question to the list', (time) => page(`/ar/policies?q=${String(time)}`), FEW],
    ['the sitemap', () => page('/sitemap.xml'), FEW],
    ['a case, by its code', tracked, TIMES],
    ["the officer's list, the newest first", list('sort=-receivedAt'), FEW],
    ["the officer's list, what is open, by day", list(`sort=dueOn&${open}`), FEW],
    [
      "the officer's list, what is late",
      list(`sort=dueOn&where[state][in]=received,inProgress&${due}`),
      FEW,
    ],
    [
      "the officer's list, by reference",
      (time) => list(`where[reference][equals]=C-24-${String(1_000_000 + time)}`)(),
      FEW,
    ],
  ];
  return questions.map(([name, ask, times]) => ({ name, ask, times }));
}

import { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import { bilingual, readable, shortText, slug } from './basics.ts';
import type { CaseKind } from './caseKinds.ts';
import { CASE_KINDS } from './caseKinds.ts';
import { get, getOwn, post } from './client.ts';
import { readingOf } from './reading.ts';
import type { Sender } from './sender.ts';
import { senderHeaders, visitorHeaders } from './sender.ts';

const categories = z.object({
  categories: readable(
    'categories',
    z.object({ slug, name: bilingual, confidential: z.boolean() }),
  ),
});

const categoriesReading = readingOf(categories);

/** The rest of the receipt is read with its code. */
const receipt = z.object({ receiptCode: shortText });

/** A category a person files under. */
export type Category = z.infer<typeof categories>['categories'][number];
/** What the person is given for a case that has been received. */
export type Receipt = z.infer<typeof receipt>;

/** How a person wants to be reached. */
export type Contact = {
  name: string;
  email: string | null;
  phone: string | null;
  preferred: 'email' | 'phone' | 'none';
};

/** What the person sends, as the contract has it. */
export type Submission = {
  category: string;
  subject: string;
  text: string;
  /** Without an anchor the whole policy is meant. */
  citation: { policy: string; anchor: string | null } | null;
  anonymous: boolean;
  contact: Contact | null;
  declaration: true;
  suggestion?: boolean;
};

/** The categories of a kind of case. */
export async function listCategories(locale: Locale, kind: CaseKind): Promise<Answer<Category[]>> {
  const path = `/api/feedback/categories?kind=${kind}`;
  const answer = await get({ path, locale, of: categoriesReading });
  return answer.ok ? { ok: true, value: answer.value.categories } : answer;
}

/** Files a case. */
export async function submitCase(
  { kind, submission }: { kind: CaseKind; submission: Submission },
  sender: Sender,
): Promise<Answer<Receipt>> {
  return post({
    path: `/api/feedback/${CASE_KINDS[kind].section}`,
    locale: sender.locale,
    schema: receipt,
    body: {
      locale: sender.locale,
      ...submission,
      ...(sender.proof === null ? {} : { proof: sender.proof }),
      website: sender.website,
    },
    headers: senderHeaders(sender),
  });
}

/** The proof-of-work puzzle for a visitor's browser; passed through as it is. */
export async function readChallenge(
  locale: Locale,
  visitor: string,
): Promise<Answer<Record<string, unknown>>> {
  return getOwn({
    headers: visitorHeaders(visitor),
    path: '/api/feedback/challenge',
    locale,
    schema: z.record(z.string().max(100), z.unknown()),
  });
}

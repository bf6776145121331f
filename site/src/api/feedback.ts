import { z } from 'zod';

import type { Locale } from '../i18n/locale.ts';
import type { Answer } from './answer.ts';
import { bilingual, isoDate, isoInstant, shortText, slug } from './basics.ts';
import { get, post } from './client.ts';
import { dueExplanation } from './due.ts';
import type { Sender } from './sender.ts';
import { senderHeaders, visitorHeaders } from './sender.ts';

/** The two kinds of case. */
export type CaseKind = 'complaint' | 'enquiry';

const paths = { complaint: 'complaints', enquiry: 'enquiries' } as const;

const categories = z.object({
  categories: z.array(z.object({ slug, name: bilingual })).max(500),
});

const receipt = z.object({
  reference: shortText,
  receiptCode: shortText,
  receivedAt: isoInstant,
  dueOn: isoDate.nullable(),
  due: dueExplanation.nullable(),
});

/** A category a person files under. */
export type Category = z.infer<typeof categories>['categories'][number];
/** What the person gets for a case that has been received. */
export type Receipt = z.infer<typeof receipt>;

/** What the person sends, as the contract has it. */
export type Submission = {
  category: string;
  subject: string;
  text: string;
  citation: { policy: string; anchor: string } | null;
  anonymous: boolean;
  contact: {
    name: string;
    email: string | null;
    phone: string | null;
    preferred: 'email' | 'phone' | 'none';
  } | null;
  declaration: true;
  suggestion?: boolean;
};

/** The categories of a kind of case. */
export async function listCategories(locale: Locale, kind: CaseKind): Promise<Answer<Category[]>> {
  const path = `/api/feedback/categories?kind=${kind}`;
  const answer = await get({ path, locale, schema: categories });
  return answer.ok ? { ok: true, value: answer.value.categories } : answer;
}

/** Files a complaint or an enquiry. */
export async function submitCase(
  { kind, submission }: { kind: CaseKind; submission: Submission },
  sender: Sender,
): Promise<Answer<Receipt>> {
  return post({
    path: `/api/feedback/${paths[kind]}`,
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
  return get({
    headers: visitorHeaders(visitor),
    path: '/api/feedback/challenge',
    locale,
    schema: z.record(z.string().max(100), z.unknown()),
  });
}

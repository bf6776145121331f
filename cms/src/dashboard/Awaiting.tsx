import './awaiting.css';
import { CASE_KINDS, KINDS, OPEN_STATES } from '@mithaq/feedback';
import type { CollectionSlug, ServerProps, Where } from 'payload';

import { panelFormat } from '../core/panelFormat.ts';
import { dayIn, timeZoneOf } from '../organisation/today.ts';
import { BEGUN } from '../policies/begun.ts';

type Pile = { slug: CollectionSlug; where: Where; ar: string; en: string; late?: boolean };

/** What lies open for somebody, the most urgent first; each is shown to those who may read it. */
function piles(today: string): Pile[] {
  const open: Where = { state: { in: OPEN_STATES.join() } };
  const late: Where = {
    and: [{ state: { in: 'received,inProgress' } }, { dueOn: { less_than: today } }],
  };
  const cases = KINDS.map((kind) => CASE_KINDS[kind]);
  return [
    ...cases.map(({ segment, labels }) => ({
      slug: segment,
      where: late,
      ...labels.overdue,
      late: true,
    })),
    ...cases.map(({ segment, labels }) => ({ slug: segment, where: open, ...labels.open })),
    { slug: 'policies', where: inState('draft'), ar: 'مسودات سياسات', en: 'Policies in draft' },
    {
      slug: 'policies',
      where: inState('submitted'),
      ar: 'سياسات تنتظر تسجيل الاعتماد',
      en: 'Policies to be approved',
    },
    {
      slug: 'policies',
      where: inState('approved'),
      ar: 'سياسات تنتظر النشر',
      en: 'Policies to be released',
    },
  ];
}

function inState(state: string): Where {
  return { state: { equals: state } };
}

/** Heads the dashboard with what awaits the person who signed in. */
export async function Awaiting({ payload, user, permissions, i18n }: ServerProps) {
  const timeZone = await timeZoneOf(payload);
  const { number } = panelFormat({ language: i18n.language, timeZone });
  const readable = piles(dayIn(timeZone, new Date())).filter(
    ({ slug }) => permissions?.collections?.[slug]?.read,
  );
  if (readable.length === 0) return null;
  const counted = await Promise.all(
    readable.map(async (pile) => ({ ...pile, count: await countOf(pile) })),
  );
  const open = counted.filter(({ count }) => count > 0);
  const english = i18n.language === 'en';
  return (
    <section className="awaiting" aria-labelledby="awaiting">
      <h2 id="awaiting">{english ? 'What awaits you' : 'ما ينتظرك'}</h2>
      {open.length === 0 && <p>{english ? 'Nothing at the moment.' : 'لا شيء الآن.'}</p>}
      <ul>
        {open.map(({ slug, where, ar, en, late, count }) => (
          <li key={ar} className={late === true ? 'awaiting__late' : undefined}>
            <a href={`/admin/collections/${slug}?${query(where)}`}>
              <strong>{number(count)}</strong> {english ? en : ar}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );

  async function countOf({ slug, where }: Pile): Promise<number> {
    const { totalDocs } = await payload.find({
      collection: slug,
      where: slug === 'policies' ? { and: [where, BEGUN] } : where,
      draft: true,
      limit: 1,
      depth: 0,
      overrideAccess: false,
      ...(user && { user }),
    });
    return totalDocs;
  }
}

/** A filter as the list's address takes it. */
function query(where: Where): string {
  const parts = Array.isArray(where.and) ? where.and : [where];
  return parts
    .flatMap((part, index) =>
      Object.entries(part).flatMap(([field, condition]) =>
        Object.entries(condition).map(
          ([operator, value]) =>
            `where[or][0][and][${String(index)}][${field}][${operator}]=${encodeURIComponent(String(value))}`,
        ),
      ),
    )
    .join('&');
}

import type { Provision } from '../../cms/src/core/provision.ts';
import { editionSchema } from '../../cms/src/editions/edition.ts';
import { sealEdition } from '../../cms/src/editions/seal.ts';
import type { Cms } from './cms.ts';
import { draftPolicy, release } from './policies.ts';

/** How many articles the long policy has. */
export const ARTICLES = 80;

/** Titles of the long policy's editions, the oldest first; the last is scheduled. */
export const TITLES = ['سياسة الزيارات', 'سياسة الزيارات الميدانية', 'سياسة الزيارات والجولات'];

type Described = Partial<Provision> & Pick<Provision, 'anchor' | 'kind'>;

function provision(own: Described): Provision {
  return { label: null, heading: null, text: '', children: [], ...own };
}

function article(number: number): Provision {
  const anchor = `article-${String(number)}`;
  return provision({
    anchor,
    kind: 'article',
    label: `مادة (${number.toLocaleString('ar-u-nu-arab')})`,
    heading: 'الزيارة',
    text: 'تُجرى الزيارة في موعدها.',
    children: ['أ', 'ب', 'ج'].map((label, index) =>
      provision({
        anchor: `${anchor}-${String(index + 1)}`,
        kind: 'item',
        label,
        text: 'يُبلَّغ صاحب الشأن قبلها.',
      }),
    ),
  });
}

/** A text that mixes headed and unheaded provisions at every depth, in an order that matters. */
export const LONG_TEXT: Provision[] = [
  provision({ anchor: 'preamble', kind: 'preamble', text: 'تمهيد قبل كل شيء.' }),
  provision({
    anchor: 'chapter-1',
    kind: 'chapter',
    label: 'الباب الأول',
    heading: 'الأحكام',
    children: [
      provision({ anchor: 'chapter-1-p1', kind: 'paragraph', text: 'فقرة قبل المواد.' }),
      provision({
        anchor: 'section-a',
        kind: 'section',
        label: 'أ',
        heading: 'أنواع الزيارات',
        text: 'الزيارات نوعان.',
      }),
      ...Array.from({ length: ARTICLES }, (_, index) => article(index + 1)),
      provision({ anchor: 'chapter-1-p2', kind: 'paragraph', text: 'فقرة بعد المواد.' }),
    ],
  }),
  provision({ anchor: 'closing', kind: 'clause', label: '١', text: 'بند بعد الباب.' }),
  provision({
    anchor: 'annex-1',
    kind: 'annex',
    label: 'ملحق',
    heading: 'النموذج',
    text: 'نموذج.',
  }),
];

/**
 * Seeds what the pages of policies are read with, none of it translated: `long`, whose first
 * edition is bygone and whose third is to come; `overtaken`, whose second never took effect;
 * `withdrawn`.
 */
export async function seedReadings(cms: Cms): Promise<void> {
  const hands = {
    secretary: await cms.person('secretary'),
    releaser: await cms.person('releaser'),
  };
  async function released(slug: string, changes: Record<string, unknown>) {
    const id = await draftPolicy({
      cms,
      secretary: hands.secretary,
      changes: { slug, titleEn: null, ...changes },
    });
    await release({ cms, hands, id });
    return slug;
  }
  const long = { titleAr: TITLES[0], provisions: LONG_TEXT, commitments: [] };
  await released('long', long);
  await followed(cms, { slug: 'long', titleAr: TITLES[1], effectiveFrom: '2026-03-01' });
  await followed(cms, { slug: 'long', titleAr: TITLES[2], effectiveFrom: '2099-01-01' });
  await released('overtaken', {});
  await followed(cms, { slug: 'overtaken', effectiveFrom: '2026-05-01' });
  await followed(cms, { slug: 'overtaken', effectiveFrom: '2026-04-01' });
  await released('withdrawn', {});
  await followed(cms, { slug: 'withdrawn', effectiveFrom: '2026-02-01', kind: 'withdrawal' });
}

type Following = {
  slug: string;
  effectiveFrom: string;
  titleAr?: string | undefined;
  kind?: 'withdrawal';
};

/** Seals one more edition of a policy, made from its last. */
async function followed(cms: Cms, { slug, kind, titleAr, effectiveFrom }: Following) {
  const { docs } = await cms.payload.find({
    collection: 'editions',
    where: { slug: { equals: slug } },
    sort: '-number',
    limit: 1,
    overrideAccess: true,
  });
  const last = editionSchema.parse(docs[0]);
  const text = kind === 'withdrawal' ? { provisions: [], commitments: [] } : {};
  const toSeal = {
    policyId: last.policyId,
    approvalId: `${slug} from ${effectiveFrom}`,
    kind: kind ?? ('text' as const),
    content: { ...last, ...text, titleAr: titleAr ?? last.titleAr, effectiveFrom },
    approval: last.approval,
    sealedBy: last.sealedBy,
  };
  await sealEdition({ payload: cms.payload, req: undefined, toSeal });
}

/** @privileged the first start seeds an empty installation, before anybody can sign in */
import { KINDS } from '@mithaq/feedback';
import type { Payload } from 'payload';

import { bindingField } from '../feedback/bindingPolicies.ts';
import type { readContent } from './content.ts';
import { surveyData } from './surveys.ts';

type Content = Pick<
  ReturnType<typeof readContent>,
  'organisation' | 'categories' | 'replyTemplates' | 'surveys'
>;

/** Stores what the public's voice starts with: categories, reply templates, surveys. */
export async function seedFeedback(payload: Payload, content: Content): Promise<void> {
  for (const { slug, kind, name, retention, confidential } of content.categories) {
    if (await exists(payload, { collection: 'feedback-categories', slug })) continue;
    const names = { nameAr: name.ar, nameEn: name.en };
    const kept = { retentionMonths: retention, confidential };
    const data = { slug, kind, ...names, active: true, ...kept };
    await payload.create({ collection: 'feedback-categories', data, overrideAccess: true });
  }
  for (const { slug, kind, title, text } of content.replyTemplates) {
    if (await exists(payload, { collection: 'reply-templates', slug })) continue;
    const titles = { titleAr: title.ar, titleEn: title.en };
    const data = { slug, kind, ...titles, textAr: text.ar, textEn: text.en };
    await payload.create({ collection: 'reply-templates', data, overrideAccess: true });
  }
  for (const survey of content.surveys) {
    if (await exists(payload, { collection: 'surveys', slug: survey.slug })) continue;
    await payload.create({ collection: 'surveys', data: surveyData(survey), overrideAccess: true });
  }
  await chooseBindingPolicies(payload, content.organisation);
}

type Slugged = 'feedback-categories' | 'reply-templates' | 'surveys';

async function exists(
  payload: Payload,
  { collection, slug }: { collection: Slugged; slug: string },
): Promise<boolean> {
  const where = { slug: { equals: slug } };
  return (await payload.count({ collection, where, overrideAccess: true })).totalDocs > 0;
}

/** Names the policies whose commitments run the clock of cases that cite none. */
async function chooseBindingPolicies(
  payload: Payload,
  { bindingPolicies }: Content['organisation'],
): Promise<void> {
  async function idOf(slug: string): Promise<string | null> {
    const where = { slug: { equals: slug } };
    const { docs } = await payload.find({
      collection: 'policies',
      where,
      depth: 0,
      overrideAccess: true,
    });
    return docs[0]?.id ?? null;
  }
  for (const kind of KINDS) {
    const slug = bindingPolicies[kind];
    if (slug === undefined) continue;
    const data = { [bindingField(kind)]: await idOf(slug) };
    await payload.updateGlobal({ slug: 'organisation', data, overrideAccess: true });
  }
}

import { z } from 'zod';

const both = z.object({ ar: z.string().nullable(), en: z.string().nullable() });
const provision = z.object({
  anchor: z.string(),
  name: both,
  heading: both,
  text: both,
  get children(): z.ZodArray<typeof provision> {
    return z.array(provision).max(1000);
  },
});
const policySchema = z.object({
  slug: z.string(),
  title: both,
  summary: both,
  edition: z.object({ provisions: z.array(provision).max(1000) }),
});

type Provision = z.infer<typeof provision>;

/** A policy of the product as the reference keeps it: the same words in both languages. */
export async function policyText(address: string) {
  const policy = policySchema.parse(await (await fetch(address)).json());
  const provisions = policy.edition.provisions.flatMap(withChildren);
  function textIn(locale: 'ar' | 'en') {
    return {
      title: policy.title[locale] ?? '',
      summary: policy.summary[locale] ?? '',
      provisions: provisions.map(({ anchor, name, heading, text }) => ({
        anchor,
        name: name[locale] ?? '',
        heading: heading[locale] ?? '',
        text: text[locale] ?? '',
      })),
    };
  }
  return { slug: policy.slug, ar: textIn('ar'), en: textIn('en') };
}

function withChildren(one: Provision): Provision[] {
  return [one, ...one.children.flatMap(withChildren)];
}

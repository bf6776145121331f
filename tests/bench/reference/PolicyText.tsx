import { notFound } from 'next/navigation.js';
import { getPayload } from 'payload';

import { localeOf } from './locales.ts';
import config from './payload.config.ts';
import { provisionsSchema } from './provisions.ts';

/** One policy in one language, as anybody may read it. */
export async function PolicyText({ locale, slug }: { locale: string; slug: string }) {
  const payload = await getPayload({ config });
  const { docs } = await payload.find({
    collection: 'policies',
    where: { slug: { equals: slug } },
    locale: localeOf(locale),
    limit: 1,
    overrideAccess: false,
  });
  const [policy] = docs;
  if (policy === undefined) notFound();
  const { title, summary, provisions } = policy;
  return (
    <main>
      <h1>{String(title)}</h1>
      <p>{String(summary)}</p>
      {provisionsSchema.parse(provisions).map(({ anchor, name, heading, text }) => (
        <section key={anchor} id={anchor} aria-labelledby={`${anchor}-name`}>
          <h2 id={`${anchor}-name`}>
            <a href={`#${anchor}`}>{name}</a> {heading}
          </h2>
          <p>{text}</p>
        </section>
      ))}
    </main>
  );
}

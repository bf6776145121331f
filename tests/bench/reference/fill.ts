import { readFileSync } from 'node:fs';
import { getPayload } from 'payload';
import { z } from 'zod';

import { LOCALES } from './locales.ts';
import config from './payload.config.ts';
import { provisionsSchema } from './provisions.ts';

// `node fill.ts FILE`: makes the tables of an empty database and puts one policy into it, in both
// languages; FILE has it as JSON. Says its id.
const textSchema = z.object({
  title: z.string(),
  summary: z.string(),
  provisions: provisionsSchema,
});
const schema = z.object({ slug: z.string(), ar: textSchema, en: textSchema });

const { slug, ...texts } = schema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const payload = await getPayload({ config });
const { id } = await payload.create({
  collection: 'policies',
  locale: 'ar',
  data: { slug, ...texts.ar },
  overrideAccess: true,
});
for (const locale of LOCALES) {
  const data = texts[locale];
  await payload.update({ collection: 'policies', id, locale, data, overrideAccess: true });
}
console.log(`policy ${String(id)}`);
await payload.destroy();
process.exit(0);

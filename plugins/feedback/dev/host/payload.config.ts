import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { ar } from '@payloadcms/translations/languages/ar';
import { en } from '@payloadcms/translations/languages/en';
import { buildConfig } from 'payload';
import { z } from 'zod';

import { DEV_HOLIDAY, devOptions, hostConfig } from '../devHost.ts';
import { seed } from './seed.ts';

/** `npm run dev:plugin` gives all of it. */
const environment = z
  .object({
    HOST_DATA: z.string().min(1),
    HOST_SECRET: z.string().min(16),
    HOST_FEEDBACK_SECRET: z.string().min(32),
    HOST_FRONT_KEY: z.string().min(16),
  })
  .parse(process.env);

const folder = path.dirname(fileURLToPath(import.meta.url));
const db = sqliteAdapter({
  client: { url: `file:${path.join(environment.HOST_DATA, 'host.sqlite')}` },
  idType: 'uuid',
  push: true,
  wal: true,
  busyTimeout: 5_000,
});
const options = devOptions({ now: new Date(), holidays: [DEV_HOLIDAY] });

export default buildConfig({
  ...hostConfig(db, {
    ...options,
    frontKey: environment.HOST_FRONT_KEY,
    now: () => new Date(),
    secret: environment.HOST_FEEDBACK_SECRET,
  }),
  secret: environment.HOST_SECRET,
  i18n: { supportedLanguages: { ar, en }, fallbackLanguage: 'en' },
  onInit: seed,
  admin: { user: 'users', avatar: 'default', importMap: { baseDir: folder } },
  typescript: { autoGenerate: false },
});

/**
 * What one would begin with to show policies and take complaints by Payload on Next alone: a
 * localized collection that anybody reads, and one of eight fields that anybody adds to. It is
 * measured beside the product and is part of nothing else.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionConfig } from 'payload';
import { buildConfig } from 'payload';

const folder = path.dirname(fileURLToPath(import.meta.url));
const file = process.env['REFERENCE_DATABASE'] ?? ':memory:';

const policies: CollectionConfig = {
  slug: 'policies',
  access: { read: () => true },
  fields: [
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'title', type: 'text', required: true, localized: true },
    { name: 'summary', type: 'textarea', localized: true },
    { name: 'provisions', type: 'json', localized: true },
  ],
};

const complaints: CollectionConfig = {
  slug: 'complaints',
  access: { create: () => true },
  fields: [
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    { name: 'category', type: 'text', required: true, index: true },
    { name: 'locale', type: 'select', options: ['ar', 'en'], required: true },
    { name: 'anonymous', type: 'checkbox' },
    { name: 'name', type: 'text' },
    { name: 'email', type: 'email' },
    { name: 'phone', type: 'text' },
  ],
};

export default buildConfig({
  secret: process.env['REFERENCE_SECRET'] ?? 'of a reference that keeps nothing',
  telemetry: false,
  localization: { locales: ['ar', 'en'], defaultLocale: 'ar' },
  db: sqliteAdapter({
    client: { url: file.startsWith(':') ? file : `file:${file}` },
    // The tables are made by `fill.ts`, as a push in development makes them.
    push: process.env['REFERENCE_PUSH'] === 'true',
    wal: true,
    busyTimeout: 5_000,
  }),
  admin: { user: 'users', avatar: 'default', importMap: { baseDir: folder } },
  collections: [{ slug: 'users', auth: true, fields: [] }, policies, complaints],
  typescript: { autoGenerate: false },
});

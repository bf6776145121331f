import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  transpilePackages: ['@mithaq/feedback'],
  // Bundled, Payload is there twice, for the start and for the requests: an error made by the one is
  // not of a class the other knows, and loses its messages; and its classes lose the names by which
  // it looks up log levels. From node_modules there is one, with its names.
  serverExternalPackages: ['payload', '@payloadcms/db-mongodb', '@payloadcms/db-sqlite'],
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  // An error keeps the name of its class, by which the log tells it.
  experimental: { turbopackMinify: { server: false, client: true } },
  poweredByHeader: false,
  // Types are checked by `npm run check`; a start should not wait for them again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  redirects: async () =>
    Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
};

export default withPayload(nextConfig, { devBundleServerPackages: false });

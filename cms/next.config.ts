import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  transpilePackages: ['@mithaq/feedback'],
  turbopack: { root: path.resolve(import.meta.dirname, '..') },
  poweredByHeader: false,
  // Types are checked by `npm run check`; a start should not wait for them again.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  redirects: async () =>
    Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
  headers: async () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Referrer-Policy', value: 'same-origin' },
        ],
      },
    ]),
};

export default withPayload(nextConfig, { devBundleServerPackages: false });

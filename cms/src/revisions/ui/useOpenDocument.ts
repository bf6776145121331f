'use client';

import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useMemo } from 'react';
import { z } from 'zod';

import type { Values } from './written.ts';

const changesSchema = z.array(
  z.object({
    revision: z.number(),
    at: z.string(),
    by: z.object({ id: z.string(), name: z.string() }),
    fields: z.array(z.object({ name: z.string(), label: z.string() })),
  }),
);

const meanwhileSchema = z.object({ others: z.array(z.string()), changes: changesSchema });

export type Changes = z.infer<typeof changesSchema>;
type Meanwhile = z.infer<typeof meanwhileSchema>;
type Presence = 'editing' | 'reading' | 'left';

/** The document this form shows, and how the server is asked about it. */
export type OpenDocument = {
  slug: string;
  id: string | undefined;
  /** As it is on the server now; null when that cannot be learnt. */
  read: () => Promise<Values | null>;
  /** Who else has it open, and what was saved since a revision. */
  meanwhile: (about: { since: number; presence: Presence }) => Promise<Meanwhile | null>;
};

/** @returns null for a document that is not stored yet */
export function useOpenDocument(language: string): OpenDocument | null {
  const { id, collectionSlug, globalSlug } = useDocumentInfo();
  const { config } = useConfig();
  const root = `${config.serverURL}${config.routes.api}`;
  const slug = collectionSlug ?? globalSlug;
  const stored = id === undefined ? undefined : String(id);
  const ask = useCallback(
    async (path: string, send?: unknown): Promise<unknown> => {
      const response = await fetch(`${root}${path}`, {
        method: send === undefined ? 'GET' : 'POST',
        credentials: 'include',
        // A page that is left still says so.
        keepalive: send !== undefined,
        headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
        ...(send !== undefined && { body: JSON.stringify(send) }),
      }).catch(() => null);
      return response?.ok === true ? response.json().catch(() => null) : null;
    },
    [root, language],
  );
  return useMemo(() => {
    if (slug === undefined || (globalSlug === undefined && stored === undefined)) return null;
    const path = globalSlug === undefined ? `/${slug}/${stored ?? ''}` : `/globals/${slug}`;
    return {
      slug,
      id: stored,
      read: async () => {
        const document = await ask(`${path}?draft=true&depth=0&fallback-locale=null`);
        return z.record(z.string(), z.unknown()).safeParse(document).data ?? null;
      },
      meanwhile: async (about) => {
        const answer = await ask('/meanwhile', { slug, id: stored, ...about });
        return meanwhileSchema.safeParse(answer).data ?? null;
      },
    };
  }, [ask, globalSlug, slug, stored]);
}

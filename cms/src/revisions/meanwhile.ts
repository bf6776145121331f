import type { CollectionSlug, Endpoint, GlobalSlug, Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import { answer, PolicyError } from '../core/policyError.ts';
import { readBody } from '../core/readBody.ts';
import { authorOf } from './change.ts';
import { changesSince } from './claim.ts';
import type { FieldNames } from './fieldNames.ts';
import { forgetPresence, notePresence, othersPresent } from './presences.ts';
import { namedChanges } from './revisionError.ts';
import { documentKey } from './turn.ts';

const bodySchema = z.object({
  slug: z.string().min(1).max(80),
  /** Left out for a global. */
  id: z.string().min(1).max(64).optional(),
  /** The revision on the screen. */
  since: z.number().min(0),
  /** Whether the person has the form open to change it, only looks on, or leaves it. */
  presence: z.enum(['editing', 'reading', 'left']),
});

type Body = z.infer<typeof bodySchema>;

/**
 * `POST /api/meanwhile` with `{slug, id?, since, presence}` → `{others, changes}`: who else has
 * the document open, and what was saved since that revision, by whom and when. For whoever may
 * read the document; 400, 401, 404.
 * @param names the fields of each collection and global that has revisions
 */
export function meanwhileEndpoint(names: Readonly<Record<string, FieldNames>>): Endpoint {
  return {
    path: '/meanwhile',
    method: 'post',
    handler: (req) =>
      answer(req, async () => {
        if (!req.user) throw new PolicyError('not-signed-in');
        const body = await readBody(req, bodySchema);
        const { slug, id, since, presence } = body;
        const fields = Object.hasOwn(names, slug) ? names[slug] : undefined;
        if (fields === undefined || !(await mayRead(req, body))) {
          throw new PolicyError('document-not-found');
        }
        const document = documentKey(slug, id);
        const at = { document, person: authorOf(req.user), now: Date.now() };
        if (presence === 'editing') await notePresence(req.payload, at);
        if (presence === 'left') await forgetPresence(req.payload, at);
        const changes = await changesSince(req.payload, { document, revision: since });
        return {
          others: await othersPresent(req.payload, at),
          changes: namedChanges(req, { changes, names: fields }),
        };
      }),
  };
}

async function mayRead(req: PayloadRequest, { slug, id }: Body): Promise<boolean> {
  const { payload, user } = req;
  if (id === undefined) {
    if (!isGlobal(payload, slug)) return false;
    return payload
      .findGlobal({ slug, depth: 0, overrideAccess: false, user, req })
      .then(Boolean, () => false);
  }
  if (!isCollection(payload, slug)) return false;
  const found = await payload.findByID({
    collection: slug,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user,
    req,
  });
  return found !== null;
}

function isGlobal(payload: Payload, slug: string): slug is GlobalSlug {
  return payload.config.globals.some((global) => global.slug === slug);
}

function isCollection(payload: Payload, slug: string): slug is CollectionSlug {
  return payload.config.collections.some((collection) => collection.slug === slug);
}

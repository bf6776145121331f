import type { Endpoint, PayloadRequest } from 'payload';

import { answer, PolicyError } from '../core/policyError.ts';
import { readBody } from '../core/readBody.ts';
import { canTranslate, findEdition, publishTranslation, revisionOf } from './translate.ts';
import { translationBodySchema } from './translationBody.ts';

/**
 * `GET /api/editions/:id/translation` → `{revision, words, signedBy, mayPublish}`, the English an
 * edition is read with; `POST` with `{revision, words: {titleEn, summaryEn, changeNoteEn,
 * translation}}`, `revision` being the one it was made from, → `{revision}`, the number under which
 * it is public. 400 `invalid-request`, 401, 403, 404 `policy-not-found`, 409 `edited-meanwhile`.
 */
export const translationEndpoints: Endpoint[] = [
  {
    path: '/:id/translation',
    method: 'get',
    handler: (req) =>
      answer(req, async () => {
        if (!req.user) throw new PolicyError('not-signed-in');
        const edition = await findEdition(req.payload, editionId(req));
        const { titleEn, summaryEn, changeNoteEn, translation, revision, sealedBy } = edition;
        return {
          revision: revisionOf(edition),
          words: { titleEn, summaryEn, changeNoteEn, translation },
          signedBy: (revision?.signedBy ?? sealedBy).name,
          mayPublish: canTranslate(req.user),
        };
      }),
  },
  {
    path: '/:id/translation',
    method: 'post',
    handler: (req) =>
      answer(req, async () => {
        const body = await readBody(req, translationBodySchema);
        const { payload } = req;
        return publishTranslation({ payload, req, editionId: editionId(req), ...body });
      }),
  },
];

function editionId({ routeParams }: PayloadRequest): string {
  const id = routeParams?.['id'];
  if (typeof id !== 'string') throw new PolicyError('invalid-request');
  return id;
}

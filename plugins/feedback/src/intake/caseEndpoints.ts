import type { Endpoint } from 'payload';
import { z } from 'zod';

import { offeredCategoriesPrivileged } from '../cases/categories.ts';
import { jsonAnswer } from '../core/answering.ts';
import type { CaseKind } from '../core/case.ts';
import { caseKindSchema, KIND_SEGMENTS } from '../core/case.ts';
import { parseBody } from '../core/fieldFaults.ts';
import type { Runtime } from '../runtime.ts';
import { caseBodySchema } from './caseBody.ts';
import { publicGet, publicPost } from './publicEndpoint.ts';
import { submitCase } from './submitCase.ts';

/**
 * `POST /feedback/complaints` and `/feedback/enquiries` · 201 with the receipt code, 200 for a
 * repeat; 403 `proof-…`, 409 `idempotency-conflict`, 422 `invalid`, 429 `too-many-requests`.
 */
export function submitEndpoint(runtime: Runtime, kind: CaseKind): Endpoint {
  return publicPost({
    runtime,
    path: `/${KIND_SEGMENTS[kind]}`,
    schema: caseBodySchema,
    limit: (visitor) => (visitor.isExcusedFromProof ? 'submitWithoutProof' : 'submit'),
    handle: async ({ req, body, visitor }) => {
      const { answer, isRepeat } = await submitCase({ runtime, req, kind, body, visitor });
      return jsonAnswer(answer, isRepeat ? 200 : 201);
    },
  });
}

const categoriesQuerySchema = z.object({ kind: caseKindSchema });

/** `GET /feedback/categories?kind=complaint` · the categories offered; 422 for another kind. */
export function categoriesEndpoint(runtime: Runtime): Endpoint {
  return publicGet({
    runtime,
    path: '/categories',
    limit: null,
    handle: async ({ req }) => {
      const { kind } = parseBody(categoriesQuerySchema, { kind: req.searchParams.get('kind') });
      const { payload } = req;
      const categories = await offeredCategoriesPrivileged({ runtime, payload, req, kind });
      return jsonAnswer({ categories });
    },
  });
}

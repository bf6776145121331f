import type { Endpoint } from 'payload';
import { z } from 'zod';

import { offeredCategoriesPrivileged } from '../cases/categories.ts';
import { jsonAnswer } from '../core/answering.ts';
import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS, caseKindSchema } from '../core/case.ts';
import { parseBody } from '../core/fieldFaults.ts';
import type { Runtime } from '../runtime.ts';
import { categoriesAnswer, receiptAnswer } from './answers.ts';
import { caseBodySchema } from './caseBody.ts';
import { publicGet, publicPost } from './publicEndpoint.ts';
import { earlierSubmission, submitCase } from './submitCase.ts';

/**
 * `POST /feedback/complaints` and `/feedback/enquiries` · 201 with the receipt code, 200 for a
 * repeat; 403 `proof-…`, 409 `idempotency-conflict`, 422 `invalid`, 429 `too-many-requests`.
 */
export function submitEndpoint(runtime: Runtime, kind: CaseKind): Endpoint {
  const { segment, summary } = CASE_KINDS[kind];
  return publicPost({
    runtime,
    path: `/${segment}`,
    schema: caseBodySchema,
    contract: { summary, answer: receiptAnswer },
    limit: (visitor) => (visitor.isExcusedFromProof ? 'submitWithoutProof' : 'submit'),
    earlier: async (request) => {
      const answer = await earlierSubmission({ ...request, kind });
      return answer && jsonAnswer(answer, 200);
    },
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
    contract: {
      summary: 'The categories offered for a kind of case',
      answer: categoriesAnswer,
      query: categoriesQuerySchema,
    },
    handle: async ({ req }) => {
      const { kind } = parseBody(categoriesQuerySchema, { kind: req.searchParams.get('kind') });
      const { payload } = req;
      const offered = await offeredCategoriesPrivileged({ runtime, payload, kind });
      const categories = offered.map(({ slug, name, confidential }) => ({
        slug,
        name,
        confidential,
      }));
      return jsonAnswer({ categories });
    },
  });
}

import type { Endpoint } from 'payload';
import { z } from 'zod';

import { trackAnswerSchema } from '../cases/trackedCase.ts';
import { jsonAnswer } from '../core/answering.ts';
import { rules, rulesSchema } from '../core/rules.ts';
import { ruledField } from '../core/textFields.ts';
import type { Runtime } from '../runtime.ts';
import { challengeAnswer } from './answers.ts';
import { contactField } from './caseBody.ts';
import { changeContact, deleteNow } from './ownDetails.ts';
import { newChallenge, proofField } from './proofOfWork.ts';
import { publicGet, publicPost } from './publicEndpoint.ts';
import { earlierMessage, trackCase, writeToCase } from './trackCase.ts';

const receiptCodeField = z.string().min(1).max(100);

const trackSchema = z.object({ receiptCode: receiptCodeField, proof: proofField });

const contactSchema = z.object({
  receiptCode: receiptCodeField,
  contact: contactField,
  proof: proofField,
});

const messageSchema = z.object({
  receiptCode: receiptCodeField,
  text: ruledField(rules.fields.message),
  proof: proofField,
});

/**
 * `GET /feedback/rules` · how what people write is cleaned and judged.
 * `GET /feedback/challenge` · a signed proof-of-work challenge.
 * `POST /feedback/track` · the case of a receipt code; 404 `not-found`.
 * `POST /feedback/track/messages` · adds to it; 404, 409 `action-refused`, `idempotency-conflict`.
 * `POST /feedback/track/contact` · changes how its person is reached; 404, 409 `action-refused`.
 * `POST /feedback/track/erasure` · deletes what may be deleted now; 404.
 * The receipt code is 80 random bits, so it needs no proof of work beside it.
 */
export function trackEndpoints(runtime: Runtime): Endpoint[] {
  return [
    publicGet({
      runtime,
      path: '/rules',
      limit: null,
      contract: { summary: 'How what people write is cleaned and judged', answer: rulesSchema },
      handle: () => Promise.resolve(jsonAnswer(rules)),
    }),
    publicGet({
      runtime,
      path: '/challenge',
      limit: 'challenge',
      contract: { summary: 'A signed proof-of-work challenge', answer: challengeAnswer },
      handle: async () => jsonAnswer(await newChallenge(runtime)),
    }),
    publicPost({
      runtime,
      path: '/track',
      schema: trackSchema,
      contract: { summary: 'The case of a receipt code', answer: trackAnswerSchema },
      limit: () => 'track',
      handle: async ({ req, body }) =>
        jsonAnswer(await trackCase({ runtime, req, receiptCode: body.receiptCode })),
    }),
    publicPost({
      runtime,
      path: '/track/messages',
      schema: messageSchema,
      contract: { summary: 'Adds a message to a case', answer: trackAnswerSchema },
      limit: () => 'message',
      earlier: async ({ req, body }) => {
        const answer = await earlierMessage({ runtime, req, ...body });
        return answer && jsonAnswer(answer);
      },
      handle: async ({ req, body }) =>
        jsonAnswer(await writeToCase({ runtime, req, ...body }), 201),
    }),
    publicPost({
      runtime,
      path: '/track/contact',
      schema: contactSchema,
      contract: { summary: 'Changes the contact of a case', answer: trackAnswerSchema },
      limit: () => 'message',
      handle: async ({ req, body }) => jsonAnswer(await changeContact({ runtime, req, ...body })),
    }),
    publicPost({
      runtime,
      path: '/track/erasure',
      schema: trackSchema,
      contract: { summary: 'Deletes what may be deleted of a case now', answer: trackAnswerSchema },
      limit: () => 'message',
      handle: async ({ req, body }) => jsonAnswer(await deleteNow({ runtime, req, ...body })),
    }),
  ];
}

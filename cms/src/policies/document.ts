import { z } from 'zod';

import { keysOf } from '../core/keysOf.ts';
import { optionalText } from '../core/optionalText.ts';
import { contentSchema } from '../editions/content.ts';
import { LONGEST } from './bounds.ts';
import { recordSchema } from './record.ts';
import { STATES } from './states.ts';

/** The id of a related document, whether the relation was read or its document. */
const relatedId = z
  .union([z.string(), z.number(), z.object({ id: z.union([z.string(), z.number()]) })])
  .nullish()
  .transform((value) => {
    if (value === null || value === undefined) return null;
    return String(typeof value === 'object' ? value.id : value);
  });

/**
 * A policy as the rules read it, whichever database it comes from: the content of its next edition,
 * the act that approves it, and its place on the way. Payload stores drafts without validation; the
 * bounds are those of the fields, so that what is sealed can be published.
 */
export const policyDocumentSchema = contentSchema.extend({
  id: z.union([z.string(), z.number()]).transform(String),
  /** The address a person has confirmed; another one is still to be confirmed. */
  slugConfirmed: optionalText,
  meeting: relatedId,
  resolutionNumber: optionalText.pipe(z.string().max(LONGEST.resolutionNumber).nullable()),
  state: z
    .enum(keysOf(STATES))
    .nullish()
    .transform((value) => value ?? 'draft'),
  approvedHash: optionalText,
  approvalId: optionalText,
  history: recordSchema,
});

export type PolicyDocument = z.infer<typeof policyDocumentSchema>;

import path from 'node:path';
import type { Payload } from 'payload';

import { readContent } from '../../cms/src/seed/content.ts';
import { furnishFeedback } from '../../cms/src/seed/feedback.ts';
import { furnishOrganisation } from '../../cms/src/seed/organisation.ts';
import { furnishPolicies } from '../../cms/src/seed/policies.ts';

/** Loads the model association of the content folder, as a first start does. */
export async function furnishFrom(payload: Payload): Promise<void> {
  const content = readContent(path.resolve(import.meta.dirname, '../../content'));
  await furnishOrganisation(payload, content);
  await furnishPolicies(payload, content.editions);
  await furnishFeedback(payload, content);
}

import path from 'node:path';
import type { Payload } from 'payload';

import { readContent } from '../../cms/src/seed/content.ts';
import { seedFeedback } from '../../cms/src/seed/feedback.ts';
import { seedOrganisation } from '../../cms/src/seed/organisation.ts';
import { seedPolicies } from '../../cms/src/seed/policies.ts';

/** Loads the model association of the content folder, as a first start does. */
export async function seedFrom(payload: Payload): Promise<void> {
  const content = readContent(path.resolve(import.meta.dirname, '../../content'));
  await seedOrganisation(payload, content);
  await seedPolicies(payload, content.editions);
  await seedFeedback(payload, content);
}

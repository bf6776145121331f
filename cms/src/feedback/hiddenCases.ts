import { casesHiddenFrom } from '@mithaq/feedback';
import type { PayloadRequest } from 'payload';

/** The cases that are about whoever reads the audit trail: their events are not told to them. */
export async function casesHiddenFromReader({ user, payload }: PayloadRequest): Promise<string[]> {
  return user === null ? [] : casesHiddenFrom(payload, user.id);
}

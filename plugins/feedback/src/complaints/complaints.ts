import type { CollectionConfig, Endpoint } from 'payload';

import { caseCollection } from '../cases/caseCollection.ts';
import { submitEndpoint } from '../intake/caseEndpoints.ts';
import type { Runtime } from '../runtime.ts';

/** Complaints, in their own table. */
export function complaintsCollection(runtime: Runtime): CollectionConfig {
  return caseCollection({
    runtime,
    kind: 'complaint',
    labels: {
      singular: { ar: 'شكوى', en: 'Complaint' },
      plural: { ar: 'الشكاوى', en: 'Complaints' },
    },
  });
}

/** `POST /feedback/complaints`. */
export function complaintsEndpoints(runtime: Runtime): Endpoint[] {
  return [submitEndpoint(runtime, 'complaint')];
}

import type { CollectionConfig, Endpoint } from 'payload';

import { caseCollection } from '../cases/caseCollection.ts';
import { submitEndpoint } from '../intake/caseEndpoints.ts';
import type { Runtime } from '../runtime.ts';

/** Enquiries and suggestions, in their own table. */
export function enquiriesCollection(runtime: Runtime): CollectionConfig {
  return caseCollection({
    runtime,
    kind: 'enquiry',
    labels: {
      singular: { ar: 'استفسار', en: 'Enquiry' },
      plural: { ar: 'الاستفسارات', en: 'Enquiries' },
    },
  });
}

/** `POST /feedback/enquiries`. */
export function enquiriesEndpoints(runtime: Runtime): Endpoint[] {
  return [submitEndpoint(runtime, 'enquiry')];
}

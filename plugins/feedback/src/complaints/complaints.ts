import { type CollectionConfig, type Endpoint } from 'payload';
import { caseCollection } from '../cases/caseCollection.ts';
import { submitEndpoint } from '../intake/caseEndpoints.ts';
import { type Runtime } from '../runtime.ts';

/** Complaints, in their own table. */
export const complaintsCollection = (runtime: Runtime): CollectionConfig =>
  caseCollection({
    runtime,
    kind: 'complaint',
    labels: {
      singular: { ar: 'شكوى', en: 'Complaint' },
      plural: { ar: 'الشكاوى', en: 'Complaints' },
    },
  });

/** `POST /feedback/complaints`. */
export const complaintsEndpoints = (runtime: Runtime): Endpoint[] => [
  submitEndpoint(runtime, 'complaint'),
];

import { type CollectionConfig, type Endpoint } from 'payload';
import { caseCollection } from '../cases/caseCollection.ts';
import { submitEndpoint } from '../intake/caseEndpoints.ts';
import { type Runtime } from '../runtime.ts';

/** Enquiries and suggestions, in their own table. */
export const enquiriesCollection = (runtime: Runtime): CollectionConfig =>
  caseCollection({
    runtime,
    kind: 'enquiry',
    labels: {
      singular: { ar: 'استفسار', en: 'Enquiry' },
      plural: { ar: 'الاستفسارات', en: 'Enquiries' },
    },
  });

/** `POST /feedback/enquiries`. */
export const enquiriesEndpoints = (runtime: Runtime): Endpoint[] => [
  submitEndpoint(runtime, 'enquiry'),
];

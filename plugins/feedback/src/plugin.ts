import { type CollectionConfig, type Config, type Endpoint } from 'payload';
import { categoriesCollection } from './cases/categories.ts';
import { replyTemplatesCollection } from './cases/replyTemplates.ts';
import { staffEndpoints } from './cases/staffEndpoints.ts';
import { complaintsCollection, complaintsEndpoints } from './complaints/complaints.ts';
import { enquiriesCollection, enquiriesEndpoints } from './enquiries/enquiries.ts';
import { categoriesEndpoint } from './intake/caseEndpoints.ts';
import { keysCollection, limitsCollection } from './intake/intakeCollections.ts';
import { trackEndpoints } from './intake/trackEndpoints.ts';
import { type FeedbackOptions, optionsSchema } from './options.ts';
import { surveysCollection, surveyResponsesCollection } from './surveys/surveyCollections.ts';
import { surveyEndpoints } from './surveys/surveyEndpoints.ts';
import { makeRuntime, type Runtime, runtimeEntry } from './runtime.ts';

/**
 * Complaints, enquiries and surveys for a Payload app.
 * @param options validated when the config is built
 * @returns a Payload plugin that adds the collections and, when enabled, the endpoints under
 * `/feedback` of the API route
 * @throws ZodError when an option is missing or wrong
 */
export const feedback = (options: FeedbackOptions): ((config: Config) => Config) => {
  const runtime = makeRuntime(optionsSchema.parse(options));
  return (config) => ({
    ...config,
    custom: { ...config.custom, ...runtimeEntry(runtime) },
    collections: [...(config.collections ?? []), ...collectionsOf(runtime)],
    endpoints: [
      ...(config.endpoints ?? []),
      ...(runtime.options.enabled ? endpointsOf(runtime) : []),
    ],
  });
};

const collectionsOf = (runtime: Runtime): CollectionConfig[] => [
  complaintsCollection(runtime),
  enquiriesCollection(runtime),
  categoriesCollection(runtime),
  replyTemplatesCollection(runtime),
  surveysCollection(runtime),
  surveyResponsesCollection(runtime),
  keysCollection(runtime),
  limitsCollection(runtime),
];

const endpointsOf = (runtime: Runtime): Endpoint[] => [
  ...trackEndpoints(runtime),
  categoriesEndpoint(runtime),
  ...complaintsEndpoints(runtime),
  ...enquiriesEndpoints(runtime),
  ...surveyEndpoints(runtime),
  ...staffEndpoints(runtime),
];

import type { CollectionConfig, Config, Endpoint } from 'payload';

import { caseCollection } from './cases/caseCollection.ts';
import { categoriesCollection } from './cases/categories.ts';
import { replyTemplatesCollection } from './cases/replyTemplates.ts';
import { staffEndpoints } from './cases/staffEndpoints.ts';
import { substitutionsCollection } from './cases/substitutions.ts';
import { KINDS } from './core/case.ts';
import { categoriesEndpoint, submitEndpoint } from './intake/caseEndpoints.ts';
import { keysCollection, limitsCollection } from './intake/intakeCollections.ts';
import { trackEndpoints } from './intake/trackEndpoints.ts';
import type { FeedbackOptions } from './options.ts';
import { optionsSchema } from './options.ts';
import type { Runtime } from './runtime.ts';
import { makeRuntime, runtimeEntry } from './runtime.ts';
import { surveyResponsesCollection, surveysCollection } from './surveys/surveyCollections.ts';
import { surveyEndpoints } from './surveys/surveyEndpoints.ts';

/**
 * Complaints, enquiries and surveys for a Payload app.
 * @param options validated when the config is built
 * @returns a Payload plugin that adds the collections and, when enabled, the endpoints under
 * `/feedback` of the API route
 * @throws ZodError when an option is missing or wrong
 */
export function feedback(options: FeedbackOptions): (config: Config) => Config {
  const runtime = makeRuntime(optionsSchema.parse(options));
  return (config) => ({
    ...config,
    admin: inCalendarTime(config.admin),
    custom: { ...config.custom, ...runtimeEntry(runtime) },
    collections: [...(config.collections ?? []), ...collectionsOf(runtime)],
    endpoints: [
      ...(config.endpoints ?? []),
      ...(runtime.options.enabled ? endpointsOf(runtime) : []),
    ],
  });
}

function inCalendarTime(admin: NonNullable<Config['admin']> = {}) {
  const components = admin.components ?? {};
  const providers = [...(components.providers ?? []), '@mithaq/feedback/server#CalendarTime'];
  return { ...admin, components: { ...components, providers } };
}

function collectionsOf(runtime: Runtime): CollectionConfig[] {
  return [
    ...KINDS.map((kind) => caseCollection(runtime, kind)),
    categoriesCollection(runtime),
    replyTemplatesCollection(runtime),
    substitutionsCollection(runtime),
    surveysCollection(runtime),
    surveyResponsesCollection(runtime),
    keysCollection(runtime),
    limitsCollection(runtime),
  ];
}

function endpointsOf(runtime: Runtime): Endpoint[] {
  return [
    ...trackEndpoints(runtime),
    categoriesEndpoint(runtime),
    ...KINDS.map((kind) => submitEndpoint(runtime, kind)),
    ...surveyEndpoints(runtime),
    ...staffEndpoints(runtime),
  ];
}

import type {
  CollectionBeforeOperationHook,
  Endpoint,
  GlobalBeforeOperationHook,
  SanitizedCollectionConfig,
  SanitizedConfig,
  SanitizedGlobalConfig,
} from 'payload';

import { PolicyError } from '../policyError.ts';
import { notFound } from '../restGate.ts';
import { faultOf } from './fault.ts';
import type { Place } from './paths.ts';

/** Characters of a path that are told again. */
const LONGEST_PATH = 100;

/**
 * Refuses every question that names what a person may not read, or that no database can answer,
 * before it reaches one: what may be asked for follows from the fields of each collection, Payload's
 * own included. What is kept without versions answers nothing at their addresses.
 */
export function withQuestions(config: SanitizedConfig): SanitizedConfig {
  return {
    ...config,
    collections: config.collections.map(questioned),
    globals: config.globals.map(questionedGlobal),
  };
}

function questioned(collection: SanitizedCollectionConfig): SanitizedCollectionConfig {
  const { flattenedFields: fields, hooks } = collection;
  const hasVersions = Boolean(collection.versions);
  const refuse: CollectionBeforeOperationHook = async ({ args, overrideAccess, req }) => {
    if (overrideAccess !== true) await refuseWrong({ fields, hasVersions, req }, args);
  };
  const beforeOperation = [refuse, ...hooks.beforeOperation];
  return withoutUnkeptVersions({ ...collection, hooks: { ...hooks, beforeOperation } });
}

function questionedGlobal(global: SanitizedGlobalConfig): SanitizedGlobalConfig {
  const { flattenedFields: fields, hooks } = global;
  const refuse: GlobalBeforeOperationHook = async ({ args, overrideAccess, req }) => {
    if (overrideAccess !== true) await refuseWrong({ fields, hasVersions: false, req }, args);
  };
  const beforeOperation = [refuse, ...hooks.beforeOperation];
  return withoutUnkeptVersions({ ...global, hooks: { ...hooks, beforeOperation } });
}

async function refuseWrong(place: Place, args: unknown): Promise<void> {
  const fault = await faultOf(place, args);
  if (fault === null) return;
  const path = fault.slice(0, LONGEST_PATH);
  throw new PolicyError('invalid-request', {
    words: { ar: `لا يمكن السؤال بهذا: ${path}`, en: `This cannot be asked for: ${path}` },
  });
}

const UNKEPT: Endpoint[] = [
  { path: '/versions', method: 'get', handler: notFound },
  { path: '/versions/:id', method: 'get', handler: notFound },
  { path: '/versions/:id', method: 'post', handler: notFound },
];

function withoutUnkeptVersions<Kept extends SanitizedCollectionConfig | SanitizedGlobalConfig>(
  kept: Kept,
): Kept {
  if (Boolean(kept.versions) || kept.endpoints === false) return kept;
  return { ...kept, endpoints: [...UNKEPT, ...kept.endpoints] };
}

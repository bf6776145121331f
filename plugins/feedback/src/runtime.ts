import type { Payload, PayloadRequest } from 'payload';
import { z } from 'zod';

import type { CaseKind } from './core/case.ts';
import { CASE_KINDS } from './core/case.ts';
import type { FeedbackKeys } from './core/keys.ts';
import { deriveKeys } from './core/keys.ts';
import { perObject } from './core/perObject.ts';
import type { ParsedOptions } from './options.ts';
import type { Calendar } from './sla/calendar.ts';
import { calendarSchema } from './sla/calendar.ts';

/** What every part of the plugin is built with: the host's options and the derived keys. */
export type Runtime = {
  options: ParsedOptions;
  keys: FeedbackKeys;
  /** Known to the running processes only: see the option. */
  limitsKey: Buffer;
  slugOf: (kind: CaseKind) => string;
  calendar: (payload: Payload, req?: PayloadRequest) => Promise<Calendar>;
};

/**
 * Reads what is offered to the public of a collection, by the host's memory where it has one.
 * @param args.slugOf the collection
 */
export function offered<T>(args: {
  slugOf: (runtime: Runtime) => string;
  read: (place: { runtime: Runtime; payload: Payload }) => Promise<T>;
}): (place: { runtime: Runtime; payload: Payload }) => Promise<T> {
  const recallFor = perObject((runtime: Runtime) =>
    runtime.options.remember({
      of: [args.slugOf(runtime)],
      read: (payload) => args.read({ runtime, payload }),
    }),
  );
  return ({ runtime, payload }) => recallFor(runtime)(payload);
}

const RUNTIME_KEY = 'mithaqFeedback';

const checkedCalendar = perObject((given: Calendar) => calendarSchema.parse(given));

export function makeRuntime(options: ParsedOptions): Runtime {
  return {
    options,
    keys: deriveKeys(options.secret),
    limitsKey: Buffer.from(options.limitsKey, 'utf8'),
    slugOf: (kind) => options.slugs[CASE_KINDS[kind].segment],
    calendar: async (payload, req) =>
      checkedCalendar(await options.calendar({ payload, ...(req && { req }) })),
  };
}

/** The runtime as an entry of the config's server-only `custom`. */
export function runtimeEntry(runtime: Runtime): Record<string, Runtime> {
  return {
    [RUNTIME_KEY]: runtime,
  };
}

const runtimeSchema = z.custom<Runtime>(
  (value) => typeof value === 'object' && value !== null && 'keys' in value && 'slugOf' in value,
  { error: 'the feedback plugin is not installed' },
);

/**
 * The runtime of a running Payload.
 * @throws ZodError when the plugin is not in its config
 */
export function runtimeOf(payload: Payload): Runtime {
  return runtimeSchema.parse(payload.config.custom[RUNTIME_KEY]);
}

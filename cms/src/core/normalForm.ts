import type { CollectionConfig, Config, GlobalConfig } from 'payload';

/** A password is typed again as it was typed; Payload hashes it as it comes. */
const AS_TYPED = 'password';

/**
 * Stores every text in Unicode normal form C, whichever way it comes in: the same letter typed on
 * two keyboards is then the same text to searches, comparisons and seals.
 */
export function inNormalForm(config: Config): Config {
  const { collections = [], globals = [] } = config;
  return {
    ...config,
    collections: collections.map(composed),
    globals: globals.map(composed),
  };
}

function composed<Place extends CollectionConfig | GlobalConfig>(place: Place): Place {
  const { hooks } = place;
  const before = hooks?.beforeValidate ?? [];
  return { ...place, hooks: { ...hooks, beforeValidate: [composeTexts, ...before] } };
}

function composeTexts({ data }: { data?: unknown }): unknown {
  return normalForm(data);
}

/** A value with every text in it composed; what is neither text, list nor plain object stays. */
export function normalForm(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalForm);
  if (value === null || typeof value !== 'object') return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === AS_TYPED ? member : normalForm(member),
    ]),
  );
}

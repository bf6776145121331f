import type { Config, Payload } from 'payload';

import { doubt } from './remembered.ts';

/** Tells what is remembered of every write of this process, before the write is answered. */
export function withDoubts(config: Config): Config {
  const { collections = [], globals = [] } = config;
  return {
    ...config,
    collections: collections.map((collection) => {
      const { hooks = {}, slug } = collection;
      const { afterChange = [], afterDelete = [] } = hooks;
      const tell = teller(slug);
      return {
        ...collection,
        hooks: {
          ...hooks,
          afterChange: [...afterChange, tell],
          afterDelete: [...afterDelete, tell],
        },
      };
    }),
    globals: globals.map((global) => {
      const { hooks = {}, slug } = global;
      const { afterChange = [] } = hooks;
      return { ...global, hooks: { ...hooks, afterChange: [...afterChange, teller(slug)] } };
    }),
  };
}

function teller(slug: string) {
  return ({ req }: { req: { payload: Payload } }): void => {
    doubt(req.payload, slug);
  };
}

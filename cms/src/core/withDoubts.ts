import type { CollectionConfig, GlobalConfig, Payload, Plugin } from 'payload';

/** A memory, and the collections and globals whose writes it has to hear of. */
export type Doubted = { doubt: (payload: Payload) => void; of: readonly string[] };

/** Tells what is remembered of every write of this process, before the write is answered. */
export function withDoubts(memories: readonly Doubted[]): Plugin {
  function hooksFor(slug: string) {
    const doubted = memories.filter(({ of }) => of.includes(slug));
    return doubted.map(({ doubt }) => ({ req }: { req: { payload: Payload } }) => {
      doubt(req.payload);
    });
  }

  function collection(config: CollectionConfig): CollectionConfig {
    const { hooks = {}, slug } = config;
    const told = hooksFor(slug);
    if (told.length === 0) return config;
    const afterChange = [...(hooks.afterChange ?? []), ...told];
    const afterDelete = [...(hooks.afterDelete ?? []), ...told];
    return { ...config, hooks: { ...hooks, afterChange, afterDelete } };
  }

  function global(config: GlobalConfig): GlobalConfig {
    const { hooks = {}, slug } = config;
    const told = hooksFor(slug);
    if (told.length === 0) return config;
    return { ...config, hooks: { ...hooks, afterChange: [...(hooks.afterChange ?? []), ...told] } };
  }

  return (config) => {
    const { collections = [], globals = [] } = config;
    return { ...config, collections: collections.map(collection), globals: globals.map(global) };
  };
}

import type { Config } from 'payload';

/** Takes the tab with a document's raw JSON out of every view: it is for developers, not offices. */
export function withoutApiTabs<Given extends Pick<Config, 'collections' | 'globals'>>(
  config: Given,
): Given {
  return {
    ...config,
    collections: (config.collections ?? []).map(hidden),
    globals: (config.globals ?? []).map(hidden),
  };
}

function hidden<Entity extends { admin?: { hideAPIURL?: boolean } }>(entity: Entity): Entity {
  return { ...entity, admin: { ...entity.admin, hideAPIURL: true } };
}

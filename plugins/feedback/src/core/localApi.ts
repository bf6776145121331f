import type { Payload, PayloadRequest, Where } from 'payload';

import { retrying } from './retrying.ts';

type Shared = {
  collection: string;
  req?: PayloadRequest;
};

type OnBehalf = {
  overrideAccess: boolean;
  user?: PayloadRequest['user'];
  depth?: number;
};

type Found = { docs: unknown[]; totalDocs: number };

/**
 * Payload's Local API as a plugin sees it: the host's slugs are plain text here and every
 * document is unknown until parsed. `overrideAccess` is never left to its default.
 */
export type LocalApi = {
  find(
    args: Shared &
      OnBehalf & {
        where?: Where;
        limit?: number;
        page?: number;
        sort?: string | string[];
        pagination?: boolean;
      },
  ): Promise<Found>;
  count(args: Shared & OnBehalf & { where?: Where }): Promise<{ totalDocs: number }>;
};

/** The database adapter's own operations: no access control and no hooks. */
export type DatabaseApi = {
  create(args: Shared & { data: Record<string, unknown>; returning?: boolean }): Promise<unknown>;
  findOne(args: Shared & { where: Where }): Promise<unknown>;
  count(args: Shared & { where: Where }): Promise<{ totalDocs: number }>;
  find(
    args: Shared & {
      where: Where;
      limit?: number;
      page?: number;
      sort?: string | string[];
      pagination?: boolean;
    },
  ): Promise<Found>;
  updateOne(
    args: Shared & {
      where: Where;
      data: Record<string, unknown>;
      options?: Record<string, unknown>;
    },
  ): Promise<unknown>;
  deleteMany(args: Shared & { where: Where }): Promise<void>;
};

export function localApi(payload: Payload): LocalApi {
  return seen(isLocalApi, payload);
}

export function databaseApi(payload: Payload): DatabaseApi {
  const api = seen(isDatabaseApi, payload.db);
  return {
    find: (args) => api.find(args),
    findOne: (args) => api.findOne(args),
    count: (args) => api.count(args),
    create: (args) => retrying(() => api.create(args)),
    updateOne: (args) => retrying(() => api.updateOne(args)),
    deleteMany: (args) => retrying(() => api.deleteMany(args)),
  };
}

// A host with generated types narrows every slug to its own list, which this source, compiled
// inside that host, cannot know; the guards widen the slugs again.
function isLocalApi(api: unknown): api is LocalApi {
  return has(api, 'find', 'create', 'count');
}

function isDatabaseApi(api: unknown): api is DatabaseApi {
  return has(api, 'findOne', 'updateOne');
}

function has(api: unknown, ...names: string[]): boolean {
  return typeof api === 'object' && api !== null && names.every((name) => name in api);
}

function seen<T>(guard: (api: unknown) => api is T, api: unknown): T {
  if (!guard(api)) throw new TypeError('Payload does not have the operations of version 3.');
  return api;
}

import { recomputeDueDates } from '@mithaq/feedback';
import type { PayloadRequest, Plugin } from 'payload';

/**
 * Due dates follow the association's calendar: a holiday that is announced, moved or withdrawn
 * late, another weekend, another time zone. The calendar itself knows nothing of cases.
 */
export const followCalendar: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    collection.slug === 'holidays'
      ? {
          ...collection,
          hooks: {
            ...collection.hooks,
            afterChange: [...(collection.hooks?.afterChange ?? []), recompute],
            afterDelete: [...(collection.hooks?.afterDelete ?? []), recompute],
          },
        }
      : collection,
  ),
  globals: (config.globals ?? []).map((global) =>
    global.slug === 'organisation'
      ? {
          ...global,
          hooks: {
            ...global.hooks,
            afterChange: [...(global.hooks?.afterChange ?? []), recompute],
          },
        }
      : global,
  ),
});

async function recompute({ req }: { req: PayloadRequest }): Promise<void> {
  await recomputeDueDates({ payload: req.payload, req });
}

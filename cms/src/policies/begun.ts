import type { Where } from 'payload';

/** Opening the form of a new policy stores a draft at once; it counts when it holds something. */
export const BEGUN: Where = {
  or: ['titleAr', 'titleEn', 'slug', 'code', 'provisions'].map((field) => ({
    [field]: { exists: true },
  })),
};

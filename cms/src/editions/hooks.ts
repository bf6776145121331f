import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook } from 'payload';

import { PolicyError } from '../core/policyError.ts';

/** Context key under which an edition is sealed, or a revision of its translation signed. */
export const SEALING = 'editionSealing';

/**
 * Editions come from a release, their translations from a signature, and neither is written again,
 * whoever asks and by whatever way.
 * @throws PolicyError `edition-sealed`
 */
export const refuseUnsealedWrite: CollectionBeforeChangeHook = ({ operation, context, data }) => {
  if (operation === 'create' && context[SEALING] === true) return data;
  throw new PolicyError('edition-sealed');
};

/** @throws PolicyError `edition-sealed` */
export const refuseDeletion: CollectionBeforeDeleteHook = () => {
  throw new PolicyError('edition-sealed');
};

import type { CollectionConfig, Config, Field, GlobalConfig } from 'payload';

import { withClaims } from './claimingAdapter.ts';
import { revisions } from './collection.ts';
import { fieldNamesOf } from './fieldNames.ts';
import {
  beginRevisions,
  forgetRevisions,
  noteUnseen,
  noteUnseenGlobal,
  refuseStaleGlobal,
  refuseStaleSave,
  takeTurn,
  takeTurnGlobal,
} from './hooks.ts';
import { meanwhileEndpoint } from './meanwhile.ts';
import { presences } from './presences.ts';
import { hasDrafts, recordChange, recordDeletion, recordGlobalChange } from './recordChanges.ts';
import { REVISION_FIELD } from './revisionError.ts';

/**
 * Gives every document that people edit in the panel a revision, so that of two who edit one at
 * the same time the second is told and neither's words vanish. It stands in the place of
 * Payload's document locks, which each save, and so each automatic one, takes away again.
 * @param except slugs of what nobody edits as a form: append-only, or changed by ways of its own
 */
export function withRevisions({ except }: { except: readonly string[] }) {
  return (config: Config): Config => {
    const { collections = [], globals = [], endpoints = [] } = config;
    const edited = collections.filter(({ slug }) => !except.includes(slug));
    const names = Object.fromEntries(
      [...edited, ...globals].map(({ slug, fields }) => [slug, fieldNamesOf(fields)]),
    );
    return {
      ...config,
      db: withClaims(config.db),
      collections: [
        ...collections.map((each) => (edited.includes(each) ? guarded(each) : each)),
        revisions,
        presences,
      ].map(unlocked),
      globals: globals.map(guardedGlobal),
      endpoints: [...endpoints, meanwhileEndpoint(names)],
    };
  };
}

function unlocked(collection: CollectionConfig): CollectionConfig {
  return { ...collection, lockDocuments: false };
}

function guarded(collection: CollectionConfig): CollectionConfig {
  const { hooks, fields, admin } = collection;
  const names = fieldNamesOf(fields);
  const isDrafted = hasDrafts(collection);
  return {
    ...collection,
    fields: [revisionField, ...fields],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks?.beforeOperation ?? []), noteUnseen],
      beforeChange: [
        beginRevisions,
        refuseStaleSave(names),
        ...(hooks?.beforeChange ?? []),
        takeTurn(names, { hasDrafts: isDrafted }),
      ],
      ...(!isDrafted && { afterChange: [...(hooks?.afterChange ?? []), recordChange(names)] }),
      beforeDelete: [...(hooks?.beforeDelete ?? []), recordDeletion(admin?.useAsTitle)],
      afterDelete: [...(hooks?.afterDelete ?? []), forgetRevisions],
    },
  };
}

function guardedGlobal(global: GlobalConfig): GlobalConfig {
  const { hooks, fields } = global;
  const names = fieldNamesOf(fields);
  return {
    ...global,
    lockDocuments: false,
    fields: [revisionField, ...fields],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks?.beforeOperation ?? []), noteUnseenGlobal],
      beforeChange: [
        refuseStaleGlobal(names),
        ...(hooks?.beforeChange ?? []),
        takeTurnGlobal(names),
      ],
      afterChange: [...(hooks?.afterChange ?? []), recordGlobalChange(names)],
    },
  };
}

/** In the form, so that every save carries the revision it was made from. */
const revisionField: Field = {
  name: REVISION_FIELD,
  type: 'number',
  label: { ar: 'المراجعة', en: 'Revision' },
  admin: {
    disableListColumn: true,
    disableListFilter: true,
    disableBulkEdit: true,
    components: {
      Field: '/src/revisions/ui/RevisionField.tsx#RevisionField',
      Diff: '/src/revisions/ui/RevisionField.tsx#NoDiff',
    },
  },
};

import type { Access, CollectionConfig, PayloadRequest } from 'payload';

type UserPredicate = (user: PayloadRequest['user']) => boolean;

/** Nobody, through any of Payload's own interfaces. */
const nobody: Access = () => false;

/** Those of whom at least one of the predicates is true. */
export function anyOf(...predicates: readonly UserPredicate[]): Access {
  return ({ req }) => req.user !== null && predicates.some((holds) => holds(req.user));
}

/** Every kind of access a collection has, stated; what is not given is nobody's. */
export function statedAccess(
  granted: Partial<Record<'create' | 'read' | 'update' | 'delete', Access>>,
): NonNullable<CollectionConfig['access']> {
  return {
    create: nobody,
    read: nobody,
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    ...granted,
  };
}

/** Where the plugin's collections stand in the admin panel. */
export const ADMIN_GROUP = { ar: 'صوت الجمهور', en: 'Public voice' };

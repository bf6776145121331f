import type { FlattenedField, PayloadRequest } from 'payload';

/** What a condition needs to know of the field it names. */
export type Asked = {
  type: FlattenedField['type'] | 'id';
  /** The form of what names a document in this database. */
  ids: RegExp;
};

/** Where fields are looked up, and for whom. */
export type Place = {
  fields: readonly FlattenedField[];
  hasVersions: boolean;
  req: PayloadRequest;
};

/** MongoDB's own form, which it insists upon; a text of any form is found by none on SQLite. */
const OBJECT_ID = /^[\da-f]{24}$/i;
const ANY_ID = /^[\w-]{0,100}$/;

/** What every version is found by beside the fields of its document. */
const OF_VERSIONS = { parent: 'id', latest: 'checkbox', snapshot: 'checkbox' } as const;

/** What of a relation lies in the document that has it; whatever else lies in another document. */
const OF_RELATIONS = new Set(['id', 'value']);

/**
 * The field a question names, if this person may read it. A question about another document,
 * through a relation, is none: that one has a door of its own, with its own rules.
 * @param path as Payload takes it, with dots or double underscores
 * @returns null for what is unknown, hidden, computed or closed to this person
 */
export async function askedField(place: Place, path: string): Promise<Asked | null> {
  const segments = path.replaceAll('__', '.').split('.');
  if (place.hasVersions) {
    const type = Object.entries(OF_VERSIONS).find(([name]) => name === path)?.[1];
    if (type !== undefined) return { type, ids: idsOf(place.req) };
    if (segments[0] === 'version') segments.shift();
  }
  return follow(place, segments);
}

async function follow(
  { fields, req }: Pick<Place, 'fields' | 'req'>,
  [name = '', ...rest]: string[],
): Promise<Asked | null> {
  const ids = idsOf(req);
  if (rest.length === 0 && (name === 'id' || name === '_id')) return { type: 'id', ids };
  const field = fields.find((each) => each.name === name);
  if (field === undefined || !(await isOpen(field, req))) return null;
  if (rest.length === 0) return { type: field.type, ids };
  if (field.type === 'group' || field.type === 'tab') {
    return follow({ fields: field.flattenedFields, req }, rest);
  }
  if (rest[0] === 'relationTo' && rest.length === 1) return { type: 'select', ids };
  const isRelation = field.type === 'relationship' || field.type === 'upload';
  const isWithin = rest.length === 1 && OF_RELATIONS.has(rest[0] ?? '');
  return isRelation && isWithin ? { type: field.type, ids } : null;
}

function idsOf({ payload }: PayloadRequest): RegExp {
  return payload.db.name === 'mongoose' ? OBJECT_ID : ANY_ID;
}

/** Whether this person may read a field in any document at all. */
async function isOpen(field: FlattenedField, req: PayloadRequest): Promise<boolean> {
  if ('hidden' in field && field.hidden) return false;
  if ('virtual' in field && field.virtual) return false;
  if (!('access' in field) || field.access.read === undefined) return true;
  return await field.access.read({ req });
}

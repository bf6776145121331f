/**
 * Who caused an event, as the record keeps it.
 * @param user a signed-in user, or anything else for the system itself
 */
export function actorOf(user: unknown): { id: string; name: string } {
  if (typeof user !== 'object' || user === null || !('id' in user)) {
    return { id: 'system', name: 'Mithaq' };
  }
  const name = 'name' in user && typeof user.name === 'string' ? user.name : '';
  return { id: String(user.id), name };
}

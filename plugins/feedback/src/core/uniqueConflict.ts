import { ValidationError } from 'payload';

/**
 * Whether a write failed because a unique value already exists. SQLite names the column; a
 * server that speaks MongoDB's protocol may name nothing, so the path is not relied upon.
 */
export function isUniqueConflict(error: unknown): boolean {
  return (
    error instanceof ValidationError ||
    (error instanceof Error && error.name === 'ValidationError' && 'data' in error)
  );
}

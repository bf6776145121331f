/**
 * Log levels of refusals, by the name of their error: a wrong password, a wrong question or an act
 * that comes too late is no fault of the server, and is one line without a stack.
 */
export const loggingLevels = {
  AuthenticationError: 'info',
  LockedAuth: 'info',
  PolicyError: 'info',
  QueryError: 'info',
  RevisionError: 'info',
} as const;

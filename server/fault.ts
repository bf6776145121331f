/** Frames of a stack that tell where it happened. */
const MOST_FRAMES = 12;
const MOST_CAUSES = 5;
const LONGEST_MESSAGE = 300;

/** Errors whose words are the program's own, and never quote what a person wrote. */
const OWN_WORDS = new Set([
  'TypeError',
  'ReferenceError',
  'MongoServerSelectionError',
  'MongoNetworkError',
  'TimeoutError',
  'AbortError',
]);

/** What a line of the log says of an error. */
type FaultFacts = {
  name: string;
  code?: string | number;
  message?: string;
  frames?: string[];
  cause?: FaultFacts;
};

/**
 * An error as the log tells it: its name, where it happened and what caused it. Its message is told
 * only where it can quote nothing: those of databases and parsers repeat what was sent to them.
 */
export function faultFacts(error: unknown, causes = MOST_CAUSES): FaultFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  const isOfSystem = 'syscall' in error;
  return {
    name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    ...((OWN_WORDS.has(name) || isOfSystem) && { message: message.slice(0, LONGEST_MESSAGE) }),
    frames: stack
      .split(/\n\s+at /)
      .slice(1, MOST_FRAMES + 1)
      .map((frame) => frame.slice(0, LONGEST_MESSAGE)),
    ...(cause instanceof Error && causes > 0 && { cause: faultFacts(cause, causes - 1) }),
  };
}

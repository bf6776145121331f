/** Everything an installation may hold on the smallest machine it is for. */
export const GIGABYTE = 1024 ** 3;

/**
 * An installation as on a machine of one gigabyte: in a memory group of that size where this machine
 * can make one, and everywhere with the heaps Node would give itself there.
 */
export const SMALL_MACHINE = {
  memory: GIGABYTE,
  env: { NODE_OPTIONS: '--max-old-space-size=400' },
} as const;

/** Characters of what a person writes beside a button, and of the number of a resolution. */
export const LONGEST = { reason: 1_000, resolutionNumber: 40 } as const;

/** How long what a person writes may be, in characters. */
export type Bounds = { min: number; max: number };

/** The bounds of every text field; what the forms say and judge derives from these alone. */
export const bounds = {
  subject: { min: 3, max: 150 },
  text: { min: 10, max: 10_000 },
  name: { min: 1, max: 120 },
  email: { min: 3, max: 254 },
  message: { min: 1, max: 5_000 },
  /** An answer to a survey, where the question says nothing else. */
  answer: { min: 0, max: 2_000 },
} as const satisfies Record<string, Bounds>;

/** What is wrong with the length of a text; `by` is how many characters it is too long. */
export type LengthFault = { code: 'empty' } | { code: 'short'; min: number } | TooLong;
type TooLong = { code: 'long'; by: number };

/** Judges the length of a text. An empty one is at fault only where something must be written. */
export function lengthFault(text: string, { min, max }: Bounds): LengthFault | null {
  if (text === '') return min > 0 ? { code: 'empty' } : null;
  if (text.length < min) return { code: 'short', min };
  return text.length > max ? { code: 'long', by: text.length - max } : null;
}

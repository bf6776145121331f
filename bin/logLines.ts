import { z } from 'zod';

/** Characters of a line that are printed. */
const LONGEST = 8_000;

/** So many lines of one kind are printed within a window; the rest is counted. */
const MOST_ALIKE = 30;
const WINDOW_MS = 60_000;

/** Kinds remembered at once. */
const MOST_KINDS = 1_000;

/** From this level on a record is printed whole. */
const WARNING = 40;

const recordSchema = z
  .string()
  .transform((line, context) => {
    try {
      return z.unknown().parse(JSON.parse(line));
    } catch {
      context.addIssue('not a record');
      return z.NEVER;
    }
  })
  .pipe(
    z.object({
      level: z.number().default(30),
      msg: z.string(),
      requestId: z.string().optional(),
      error: z.string().optional(),
    }),
  );

type Kind = { count: number; since: number };

/**
 * Prints the lines of a server: its own words plainly, a record of what befell a request whole, any
 * other by its message. A line is cut at a bound, and one that comes over and over is counted.
 * @param write receives each line to print
 */
export function linePrinter(
  { name, write }: { name: string; write: (line: string) => void },
  now = () => Date.now(),
): (line: string) => void {
  const kinds = new Map<string, Kind>();

  function mayPrint(line: string): boolean {
    const kind = kindOf(line);
    const known = kinds.get(kind);
    if (known !== undefined && now() - known.since < WINDOW_MS) {
      known.count += 1;
      return known.count <= MOST_ALIKE;
    }
    const unsaid = (known?.count ?? 0) - MOST_ALIKE;
    if (unsaid > 0) write(`  ${name}: (${String(unsaid)} more lines like this one) ${kind}`);
    if (kinds.size >= MOST_KINDS) kinds.clear();
    kinds.set(kind, { count: 1, since: now() });
    return true;
  }

  return (line) => {
    if (line.trim() === '' || /^\s*(?:▲|✓|- (?:Local|Network))/.test(line)) return;
    if (!mayPrint(line)) return;
    if (line.startsWith('  ')) write(cut(line));
    else write(cut(`  ${name}: ${wordsOf(line)}`));
  };
}

/** Two lines are alike when they differ in numbers and names of requests alone. */
function kindOf(line: string): string {
  const record = recordSchema.safeParse(line);
  const words = record.success ? `${record.data.msg} ${record.data.error ?? ''}` : line;
  return words
    .replace(/[\da-f]{8}-[\da-f-]{27}|\d+/g, '#')
    .slice(0, 200)
    .trim();
}

function wordsOf(line: string): string {
  const record = recordSchema.safeParse(line);
  if (!record.success) return line;
  const { level, msg, requestId } = record.data;
  return level >= WARNING || requestId !== undefined ? line : msg;
}

function cut(line: string): string {
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)} … (cut)`;
}

/** What the command line asks for. */
export type Arguments = { files: string[]; dryRun: boolean; json: boolean };

/** How the command is used, in both languages. */
export const USAGE = `الاستعمال: npm run import -- FILE… [--dry-run] [--json]
Usage:     npm run import -- FILE… [--dry-run] [--json]
  FILE       ملف سياسة ‎.txt أو ‎.md / a policy as .txt or .md
  --dry-run  اقرأ ولا تحفظ / read, store nothing
  --json     اطبع ما قُرئ بصيغة JSON / print what was read as JSON
`;

/** Reads the arguments; `help` when it is asked for, null when there is no file or an option is unknown. */
export function readArguments(argv: readonly string[]): Arguments | 'help' | null {
  const end = argv.indexOf('--');
  const options = (end === -1 ? argv : argv.slice(0, end)).filter((argument) =>
    argument.startsWith('-'),
  );
  if (options.some((option) => option === '--help' || option === '-h')) return 'help';
  const files = argv.filter(
    (argument, index) =>
      (end !== -1 && index > end) || (index !== end && !argument.startsWith('-')),
  );
  const isKnown = options.every((option) => option === '--dry-run' || option === '--json');
  if (!isKnown || files.length === 0) return null;
  return { files, dryRun: options.includes('--dry-run'), json: options.includes('--json') };
}

import { readArguments, USAGE } from './arguments.ts';
import type { ImportError } from './importError.ts';
import type { ParsedPolicy } from './parsedPolicy.ts';
import { parsePolicy } from './parsePolicy.ts';
import { readPolicyFile } from './readFile.ts';
import type { ParsedFile, Stored } from './store.ts';
import { summarise } from './summary.ts';

/** Where text is written. */
type Output = { write: (text: string) => unknown };

/** What the command needs of the world; `store` opens the database only when it is called. */
export type Run = {
  argv: readonly string[];
  stdout: Output;
  stderr: Output;
  store: (files: ParsedFile[]) => Promise<Stored[]>;
};

/**
 * `FILE… [--dry-run] [--json]`: reads every file, and stores them all or, when one of them is bad,
 * none. Each bad file gets one line on stderr; with `--json`, stdout is the array of the good ones.
 * @returns exit code: 0 done, 1 a file is bad or storing failed, 2 wrong usage
 */
export async function run({ argv, stdout, stderr, store }: Run): Promise<0 | 1 | 2> {
  const asked = readArguments(argv);
  if (asked === 'help') {
    stdout.write(USAGE);
    return 0;
  }
  if (asked === null) {
    stderr.write(USAGE);
    return 2;
  }
  const good: ParsedFile[] = [];
  for (const file of asked.files) {
    const { text, error } = await readPolicyFile(file);
    if (error === null) good.push({ file, source: text, policy: parsePolicy(text) });
    else stderr.write(errorLine(file, error));
  }
  const isWhole = good.length === asked.files.length;
  const stored = isWhole && !asked.dryRun ? await storeAll(good, store, stderr) : null;
  const outcome = asked.dryRun ? 'dryRun' : isWhole ? 'stored' : 'badFile';
  if (asked.json) stdout.write(`${JSON.stringify(good.map(toJson), null, 2)}\n`);
  else
    stdout.write(
      good
        .map(
          (parsed, index) =>
            `${summarise(parsed.file, parsed.policy)}${storedLine(outcome, stored?.[index])}\n`,
        )
        .join('\n'),
    );
  return isWhole && (asked.dryRun || stored !== null) ? 0 : 1;
}

async function storeAll(
  files: ParsedFile[],
  store: Run['store'],
  stderr: Output,
): Promise<Stored[] | null> {
  try {
    return await store(files);
  } catch (error) {
    const reason = oneLine(error instanceof Error ? error.message : String(error));
    stderr.write(`تعذّر الحفظ. — Storing failed: ${reason}\n`);
    return null;
  }
}

function errorLine(file: string, { code, message }: ImportError): string {
  return `${oneLine(file)}: ${message.ar} — ${message.en} [${code}]\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type Outcome = 'badFile' | 'dryRun' | 'stored';

function storedLine(outcome: Outcome, found: Stored | undefined): string {
  if (outcome === 'dryRun') return 'قراءة للتجربة: لم يُحفظ شيء.';
  if (outcome === 'badFile') return 'لم يُحفظ شيء، لأن ملفاً آخر لم يُقبل.';
  if (found === undefined) return 'لم يُحفظ.';
  return found.created ? `حُفظت مسودة السياسة: ${found.policy}` : `محفوظة من قبل: ${found.policy}`;
}

function toJson({ file, policy }: ParsedFile): unknown {
  const { title, organisation, licenceNumber, provisions, approval }: ParsedPolicy = policy;
  const { replaces, commitments, warnings } = policy;
  return {
    file,
    title,
    organisation,
    licenceNumber,
    provisions,
    approval,
    replaces,
    commitments,
    warnings,
  };
}

import type { Bilingual } from '../../core/bilingual.ts';
import { isSameAssociation } from '../facts/otherAssociation.ts';
import type { ParsedPolicy } from '../parsedPolicy.ts';
import { parsePolicy } from '../parsePolicy.ts';
import type { ImportError } from '../source/importError.ts';
import { readPolicyFile } from '../source/readFile.ts';
import { warnings } from '../words/messages.ts';
import { readArguments, USAGE } from './arguments.ts';
import type { ParsedFile, Stored } from './store.ts';
import { summarise } from './summary.ts';

/** Where text is written. */
type Output = { write: (text: string) => unknown };

/**
 * What the command needs of the world; the database is opened only when one of them is called.
 * `association` is whose installation it is, null while there is none.
 */
export type Run = {
  argv: readonly string[];
  stdout: Output;
  stderr: Output;
  association: () => Promise<Bilingual | null>;
  store: (files: ParsedFile[]) => Promise<Stored[]>;
};

/**
 * `FILE… [--dry-run] [--json]`: reads every file, and stores them all or, when one of them is bad,
 * none. Each bad file gets one line on stderr; with `--json`, stdout is the array of the good ones.
 * @returns exit code: 0 done, 1 a file is bad or storing failed, 2 wrong usage
 */
export async function run({ argv, stdout, stderr, ...installation }: Run): Promise<0 | 1 | 2> {
  const asked = readArguments(argv);
  if (asked === 'help') {
    stdout.write(USAGE);
    return 0;
  }
  if (asked === null) {
    stderr.write(USAGE);
    return 2;
  }
  const read: ParsedFile[] = [];
  for (const file of asked.files) {
    const { text, error } = await readPolicyFile(file);
    if (error === null)
      read.push({ file, source: text, policy: withCategory(parsePolicy(text, file)) });
    else stderr.write(errorLine(file, error));
  }
  const good = await withOtherAssociation(read, { ...installation, stderr });
  const isWhole = good.length === asked.files.length;
  const stored =
    isWhole && !asked.dryRun ? await storeAll(good, { ...installation, stderr }) : null;
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

/** No file says its category, so that every policy is stored under one that was not asked for. */
function withCategory(policy: ParsedPolicy): ParsedPolicy {
  return { ...policy, warnings: [...policy.warnings, warnings.categoryAssumed()] };
}

/** Warns of a file that names another association than the one whose installation it is read into. */
async function withOtherAssociation(
  files: ParsedFile[],
  { association, stderr }: Pick<Run, 'association' | 'stderr'>,
): Promise<ParsedFile[]> {
  if (files.every(({ policy }) => policy.organisation === null)) return files;
  const ours = await association().catch((error: unknown) => {
    stderr.write(
      `لم يُعرف اسم الجمعية، فلم يُقارن بما في الملف. — The association's name could not be read and was not compared: ${reasonOf(error)}\n`,
    );
    return null;
  });
  if (ours === null || ours.ar === '') return files;
  return files.map((file) => {
    const { organisation } = file.policy;
    if (organisation === null || isSameAssociation(organisation, ours)) return file;
    const other = warnings.organisationOther(organisation, ours.ar);
    return { ...file, policy: { ...file.policy, warnings: [other, ...file.policy.warnings] } };
  });
}

async function storeAll(
  files: ParsedFile[],
  { store, stderr }: Pick<Run, 'store' | 'stderr'>,
): Promise<Stored[] | null> {
  try {
    return await store(files);
  } catch (error) {
    stderr.write(`تعذّر الحفظ. — Storing failed: ${reasonOf(error)}\n`);
    return null;
  }
}

function reasonOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
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
  const { approvalBody, effectiveFrom, replaces, commitments, readFrom, warnings } = policy;
  return {
    file,
    title,
    organisation,
    licenceNumber,
    provisions,
    approval,
    approvalBody,
    effectiveFrom,
    replaces,
    commitments,
    readFrom,
    warnings,
  };
}

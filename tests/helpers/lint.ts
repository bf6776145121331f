import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const ROOT = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: ROOT,
  // A file that is not there has no types.
  overrideConfig: { ...tseslint.configs.disableTypeChecked, files: ['**/planted/**'] },
});

/**
 * Lints a text as if it stood in a file of the project.
 * @param file an existing file, whose place in the layers and whose types the text takes, or one in
 *   a folder `planted`, which has no types
 * @returns the rules it breaks so that the check fails, each once
 */
export async function rulesBrokenBy(text: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) });
  const errors = result?.messages.filter(({ severity }) => severity === 2) ?? [];
  const broken = errors.map(({ ruleId, message }) => ruleId ?? message);
  return [...new Set(broken)].sort();
}

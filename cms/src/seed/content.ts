import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { ZodType } from 'zod';
import { z } from 'zod';

import {
  categoriesSchema,
  englishFrontMatterSchema,
  frontMatterSchema,
  holidaysSchema,
  organisationSchema,
  replyTemplatesSchema,
  surveySchema,
} from './schema.ts';

/** One edition of a policy of the content folder: its particulars and both Markdown bodies. */
export type ContentEdition = {
  slug: string;
  number: number;
  particulars: z.infer<typeof frontMatterSchema>;
  english: z.infer<typeof englishFrontMatterSchema> & { body: string };
  body: string;
};

/**
 * Reads the content folder: the association a new installation starts with.
 * @param folder holds organisation.yaml, holidays.yaml, categories.yaml, reply-templates.yaml,
 *   surveys/*.yaml and policies/{slug}/{n}.{ar,en}.md
 * @throws Error that names the file and what in it does not fit
 */
export function readContent(folder: string) {
  function file(name: string) {
    return path.join(folder, name);
  }
  return {
    organisation: readYaml(file('organisation.yaml'), organisationSchema),
    holidays: readYaml(file('holidays.yaml'), holidaysSchema),
    categories: readYaml(file('categories.yaml'), categoriesSchema),
    replyTemplates: readYaml(file('reply-templates.yaml'), replyTemplatesSchema),
    surveys: list(file('surveys'), '.yaml').map((name) => readYaml(name, surveySchema)),
    editions: readEditions(file('policies')),
  };
}

function readEditions(folder: string): ContentEdition[] {
  return readdirSync(folder)
    .sort()
    .flatMap((slug) =>
      list(path.join(folder, slug), '.ar.md').map((arabicFile) => {
        const number = Number(path.basename(arabicFile).split('.')[0]);
        const arabic = readMarkdown(arabicFile, frontMatterSchema);
        const english = readMarkdown(
          arabicFile.replace(/\.ar\.md$/, '.en.md'),
          englishFrontMatterSchema,
        );
        return {
          slug,
          number,
          particulars: arabic.particulars,
          body: arabic.body,
          english: { ...english.particulars, body: english.body },
        };
      }),
    );
}

function list(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => path.join(folder, name));
}

function readMarkdown<T>(file: string, schema: ZodType<T>): { particulars: T; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'));
  if (!match) throw new Error(`${file}: front matter between two --- lines is missing.`);
  return {
    particulars: check(schema, { file, value: parse(match[1] ?? '') }),
    body: match[2] ?? '',
  };
}

function readYaml<T>(file: string, schema: ZodType<T>): T {
  return check(schema, { file, value: parse(readFileSync(file, 'utf8')) });
}

function check<T>(schema: ZodType<T>, { file, value }: { file: string; value: unknown }): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Error(`${file}:\n${z.prettifyError(result.error)}`);
}

import { z } from 'zod';

/** Bounds that keep a broken answer from growing without limit. */
export const shortText = z.string().max(1000);
export const longText = z.string().max(100_000);
export const slug = z.string().min(1).max(200);
export const anchor = z.string().max(200);

/** A day, `YYYY-MM-DD`; also used for Hijri days. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const isoInstant = z.string().min(10).max(40);

/** One of the words this site knows; any other is read as `other`, which breaks no page. */
export function known<const Word extends string>(words: readonly [Word, ...Word[]]) {
  return z.enum(words).or(
    z
      .string()
      .max(100)
      .transform(() => 'other' as const),
  );
}

const MOST_ROWS = 20_000;

/**
 * A list whose rows can be read one by one: one that cannot is left out, with a line in the log,
 * and the others are shown.
 * @param name what the log calls the list
 */
export function readable<Row>(name: string, row: z.ZodType<Row>) {
  return z
    .array(z.unknown())
    .max(MOST_ROWS)
    .transform((rows) =>
      rows.flatMap((given) => {
        const read = row.safeParse(given);
        if (read.success) return [read.data];
        const fields = read.error.issues.map(({ path }) => path.join('.')).join(', ');
        console.error(JSON.stringify({ level: 40, msg: 'a row was left out', list: name, fields }));
        return [];
      }),
    );
}

/** Text in Arabic and, when translated, in English. */
export const bilingual = z.object({ ar: longText, en: longText.nullable() });
export type Bilingual = z.infer<typeof bilingual>;

/** Text in either language, each of which may be wanting. */
export const looseBilingual = z.object({ ar: longText.nullable(), en: longText.nullable() });

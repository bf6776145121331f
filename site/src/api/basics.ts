import { z } from 'zod';

/** Bounds that keep a broken answer from growing without limit. */
export const shortText = z.string().max(1000);
export const longText = z.string().max(100_000);
export const slug = z.string().min(1).max(200);
export const anchor = z.string().max(200);

/** A day, `YYYY-MM-DD`; also used for Hijri days. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const isoInstant = z.string().min(10).max(40);

/** Text in Arabic and, when translated, in English. */
export const bilingual = z.object({ ar: longText, en: longText.nullable() });
export type Bilingual = z.infer<typeof bilingual>;

/** Text in either language, each of which may be wanting. */
export const looseBilingual = z.object({ ar: longText.nullable(), en: longText.nullable() });

import { flattenProvisions } from '../../core/provision.ts';
import { commitmentsSchema, provisionsSchema, translationSchema } from '../../editions/schema.ts';
import type { Word } from '../../editions/ui/words.ts';

type Words = (word: Word) => string;
type Part = { label: string | null; heading: string | null; text: string };

/** A policy's text, its translation or its commitments as lines a reader can compare. */
export function versionLines(value: unknown, say: Words): string[] {
  const provisions = provisionsSchema.safeParse(value);
  if (provisions.success) return flattenProvisions(provisions.data).flatMap(linesOf);
  const commitments = commitmentsSchema.safeParse(value);
  if (commitments.success) {
    return commitments.data.map(({ kind, bound, amount, unit, from, anchor }) =>
      [
        `${say(`kind.${kind}`)} ${say(`bound.${bound}`)} ${String(amount)} ${say(`unit.${unit}`)}`,
        `${say('commitment.from')} ${say(`from.${from}`)}`,
        `#${anchor}`,
      ].join(' · '),
    );
  }
  const translation = translationSchema.safeParse(value);
  return translation.success ? Object.values(translation.data).flatMap(linesOf) : [];
}

function linesOf({ label, heading, text }: Part): string[] {
  const head = [label, heading].filter(Boolean).join(' — ');
  return [head, ...text.split(/\n+/u)].filter((line) => line !== '');
}

import { canonicalHash } from '../core/canonicalHash.ts';
import type { Provision } from '../core/provision.ts';

/** Hash of one provision's own Arabic words, without its children: what a translation is made from. */
export function provisionHash({
  label,
  heading,
  text,
}: Pick<Provision, 'label' | 'heading' | 'text'>): string {
  return canonicalHash({ label, heading, text });
}

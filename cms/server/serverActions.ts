import { readFileSync } from 'node:fs';
import { z } from 'zod';

const manifestSchema = z.object({ node: z.record(z.string(), z.unknown()) });

/**
 * The names of the server actions of the build. Asked for one it does not have, Next renders a
 * whole page to say so: a fifth of a second for a request of nothing.
 * @param buildFolder the `.next` folder
 * @throws Error when the build has no manifest, or one of another form
 */
export function serverActionsOf(buildFolder: string): Set<string> {
  const file = `${buildFolder}/server/server-reference-manifest.json`;
  const { node } = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Set(Object.keys(node));
}

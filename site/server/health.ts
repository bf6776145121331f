import { z } from 'zod';

/** How long the cms has to prove that it is there; whoever asks is answered within two seconds. */
const PATIENCE_MS = 1_500;

const revisionSchema = z.object({
  /** A value for each part of what the public sees, which changes when anything of it does. */
  parts: z.record(z.string(), z.string().max(100)),
  /** Addresses of the policies that have changed since; null where all may have. */
  changedPolicies: z.array(z.string().max(200)).nullable().default(null),
});

/** What the cms says of its state. */
export type CmsState = z.infer<typeof revisionSchema>;

/**
 * The state of the cms, null when it gives none; a stranger at its address may answer anything.
 * @param since the value of the policies that was known before
 */
export async function stateOfCms(cmsUrl: string, since?: string): Promise<CmsState | null> {
  try {
    const question = since === undefined ? '' : `?since=${encodeURIComponent(since)}`;
    const response = await fetch(new URL(`/api/public/revision${question}`, cmsUrl), {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    const said = revisionSchema.safeParse(await response.json());
    return response.ok && said.success ? said.data : null;
  } catch {
    return null;
  }
}

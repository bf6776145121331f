import { z } from 'zod';

/** How long the cms has to prove that it is there; whoever asks is answered within two seconds. */
const PATIENCE_MS = 1_500;

const revisionSchema = z.object({ parts: z.record(z.string(), z.string().max(100)) });

/** A value for each part of what the public sees, which changes when anything of it does. */
export type CmsState = z.infer<typeof revisionSchema>['parts'];

/** The state of the cms, null when it gives none; a stranger at its address may answer anything. */
export async function stateOfCms(cmsUrl: string): Promise<CmsState | null> {
  try {
    const response = await fetch(new URL('/api/public/revision', cmsUrl), {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    const said = revisionSchema.safeParse(await response.json());
    return response.ok && said.success ? said.data.parts : null;
  } catch {
    return null;
  }
}

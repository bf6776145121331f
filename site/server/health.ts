/** How long the cms has to prove that it is there. */
const PATIENCE_MS = 2000;

/** Whether the cms answers its revision. */
export async function cmsIsReady(cmsUrl: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/api/public/revision', cmsUrl), {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

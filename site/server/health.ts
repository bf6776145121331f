/** How long the cms has to prove that it is there. */
const PATIENCE_MS = 2000;

/** Whether the cms answers its revision; a stranger at its address may answer anything. */
export async function cmsIsReady(cmsUrl: string): Promise<boolean> {
  try {
    const response = await fetch(new URL('/api/public/revision', cmsUrl), {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    const answer: unknown = await response.json();
    return response.ok && typeof answer === 'object' && answer !== null && 'revision' in answer;
  } catch {
    return false;
  }
}

/** Boots Payload before the first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] === 'nodejs') {
    const { boot } = await import('./boot.ts');
    await boot();
  }
}

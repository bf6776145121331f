/** `GET /healthz` → 200 `{status: "ok"}` while the process answers at all. */
export const GET = (): Response => Response.json({ status: 'ok' });
export const dynamic = 'force-dynamic';

/** `GET /healthz` → 200 `{status: "ok"}` while the process answers at all. */
export function GET(): Response {
  return Response.json({ status: 'ok' });
}
export const dynamic = 'force-dynamic';

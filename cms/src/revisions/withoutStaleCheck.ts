/**
 * A call of the panel without Payload's own look for a newer document. It would put a dialog over
 * what somebody is typing that can only be left by losing it; the revision tells him instead.
 */
export function withoutStaleCheck<Call extends { name: string; args: Record<string, unknown> }>(
  call: Call,
): Call {
  if (call.name !== 'form-state') return call;
  return { ...call, args: { ...call.args, checkForStaleData: false } };
}

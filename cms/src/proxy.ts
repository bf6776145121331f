import type { NextRequest } from 'next/server';
import { NextResponse } from 'next/server';

/**
 * Makes Arabic the language of the admin panel until the user chooses another: Payload takes the
 * browser's language before the configured fallback. Nothing is authorised here.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.cookies.has('payload-lng')) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set('accept-language', 'ar');
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: '/admin/:path*' };

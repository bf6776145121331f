import type { NextRequest } from 'next/server';
import { NextResponse } from 'next/server';

import { isDecodable } from './core/isDecodable.ts';

/**
 * Refuses an address with escapes that are no UTF-8, at which Next itself fails; and makes Arabic
 * the language of the admin panel until the user chooses another: Payload takes the browser's
 * language before the configured fallback. Nothing is authorised here.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!isDecodable(pathname)) return new NextResponse(null, { status: 400 });
  if (!pathname.startsWith('/admin') || request.cookies.has('payload-lng')) {
    return NextResponse.next();
  }
  const headers = new Headers(request.headers);
  headers.set('accept-language', 'ar');
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/admin/:path*', '/(.*%.*)'] };

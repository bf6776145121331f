import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { getSafeRedirect } from 'payload/shared';

import { Logo } from '../../core/ui/Brand.tsx';
import { SignInForm } from './SignInForm.tsx';

/** The page one signs in on, and is led from to what is due first. */
export function SignIn({ initPageResult, searchParams }: AdminViewServerProps) {
  const wanted = searchParams?.['redirect'];
  const target = getSafeRedirect({
    fallbackTo: initPageResult.req.payload.config.routes.admin,
    redirectTo: typeof wanted === 'string' ? wanted : '',
  });
  if (initPageResult.req.user) redirect(target);
  return (
    <main>
      <div className="login__brand">
        <Logo />
      </div>
      <SignInForm target={target} />
    </main>
  );
}

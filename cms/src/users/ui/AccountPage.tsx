import { MinimalTemplate } from '@payloadcms/next/templates';
import type { ReactNode } from 'react';

import { Logo } from '../../core/ui/Brand.tsx';

/** A page for one matter of an account, open to whoever has a link to it. */
export function AccountPage({ children }: { children: ReactNode }) {
  return (
    <MinimalTemplate className="login">
      <main>
        <div className="login__brand">
          <Logo />
        </div>
        {children}
      </main>
    </MinimalTemplate>
  );
}

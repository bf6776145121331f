import { useAuth } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';

import type { DeskCase, StaffAction } from '../cases/deskCase.ts';
import type { Unsent } from './unsent.ts';
import { keepUnsent, readUnsent } from './unsent.ts';

/** Actions that carry words. */
export const WRITTEN = ['reply', 'note', 'ask', 'refer', 'close'] as const satisfies StaffAction[];

type AllUnsent = Partial<Record<StaffAction, Unsent>>;

/**
 * What this officer has written on this case and not sent, kept in the browser: it outlives another
 * action, another page, a reload, and a session that ends.
 */
export function useUnsent({ kind, id }: Pick<DeskCase, 'kind' | 'id'>) {
  const { user } = useAuth();
  const [all, setAll] = useState<AllUnsent>({});
  const root = `feedback:unsent:${String(user?.id)}:${kind}/${id}`;

  useEffect(() => {
    setAll(readAll(root));
  }, [root]);

  const keep = useCallback(
    (action: StaffAction, fields: Record<string, string> | null) => {
      const unsent = fields === null ? null : { at: new Date().toISOString(), fields };
      keepUnsent(localStorage, { key: `${root}:${action}`, unsent });
      setAll(readAll(root));
    },
    [root],
  );

  return { all, keep };
}

function readAll(root: string): AllUnsent {
  const all: AllUnsent = {};
  for (const action of WRITTEN) {
    const unsent = readUnsent(localStorage, `${root}:${action}`);
    if (unsent !== null) all[action] = unsent;
  }
  return all;
}

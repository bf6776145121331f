import { useCallback, useEffect, useState } from 'react';

import type { DeskCase, DeskEntry, StaffAction } from '../cases/deskCase.ts';
import { deskCaseSchema } from '../cases/deskCase.ts';
import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS } from '../core/case.ts';
import { presentCase, refusalText } from './refusal.ts';
import { useFeedbackApi } from './useFeedbackApi.ts';
import { useTexts } from './useTexts.ts';

/** Why an action was refused, and what has happened on the case that the officer had not seen. */
export type Refusal = { message: string; news: readonly DeskEntry[] };

export type ActRequest = { action: StaffAction; body: Record<string, unknown>; key: string };

type Desk = {
  found: DeskCase | null;
  /** Why the case could not be loaded. */
  failure: string | null;
  reload: () => void;
  /** @returns why the action was refused, or null when it was done */
  act: (request: ActRequest) => Promise<Refusal | null>;
};

/** Loads a case and carries out what is done to it. */
export function useDeskCase(kind: CaseKind, id: string): Desk {
  const ask = useFeedbackApi();
  const { texts } = useTexts();
  const [found, setFound] = useState<DeskCase | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const path = `/cases/${CASE_KINDS[kind].segment}/${id}`;

  useEffect(() => {
    let isCurrent = true;
    void ask(path).then(({ isOk, body }) => {
      if (!isCurrent) return;
      const parsed = deskCaseSchema.safeParse(body);
      setFound(parsed.data ?? null);
      setFailure(isOk && parsed.success ? null : refusalText(body, texts.desk.failed));
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, path, round, texts]);

  const act = useCallback<Desk['act']>(
    async ({ action, body, key }) => {
      const seen = found?.revision ?? 0;
      const answer = await ask(`${path}/${action}`, { body, key, seen });
      const parsed = deskCaseSchema.safeParse(answer.body);
      if (answer.isOk && parsed.success) {
        setFound(parsed.data);
        return null;
      }
      const present = presentCase(answer.body);
      if (present !== null) setFound(present);
      const known = new Set(found?.timeline.map(({ id: entry }) => entry));
      return {
        message: refusalText(answer.body, texts.errors.internal),
        news: present?.timeline.filter(({ id: entry }) => !known.has(entry)) ?? [],
      };
    },
    [ask, found, path, texts],
  );

  const reload = useCallback(() => {
    setRound((value) => value + 1);
  }, []);

  return { found, failure, reload, act };
}

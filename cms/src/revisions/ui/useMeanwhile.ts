'use client';

import { toast, useAuth, useFormFields } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { Kept } from './kept.ts';
import type { Choices, Conflict } from './merge.ts';
import { merge } from './merge.ts';
import type { FormValues } from './useFormValues.ts';
import type { Changes, OpenDocument } from './useOpenDocument.ts';
import type { Values } from './written.ts';
import { revisionOf, wordsOf } from './written.ts';

/** Milliseconds between two questions of who else is here and what he has saved. */
const BEAT = 12_000;

/** A question to the person: what both changed, and the document the others have made of it. */
export type Question = {
  conflicts: Conflict[];
  changes: Changes;
  theirs: Values;
  /** Words kept from before, which are put upon what is stored; else those on the screen. */
  kept: Kept | null;
};

type Standing = {
  others: string[];
  /** What others saved that now stands on the screen beside what is unsaved. */
  merged: Changes;
  question: Question | null;
  isUnreachable: boolean;
};

const QUIET: Standing = { others: [], merged: [], question: null, isUnreachable: false };

/**
 * Notices that others save the document on the screen, by a refused save or by asking now and
 * then, and brings their words and these together. While a question is open nothing is saved.
 */
export function useMeanwhile({
  document,
  values: { base, mine, put, saveLeftover },
  onMerged,
}: {
  document: OpenDocument;
  values: FormValues;
  /** Called with what others saved, when it stands on the screen. */
  onMerged: (changes: Changes) => void;
}) {
  const { user } = useAuth();
  const isRefused = useFormFields(([fields]) => fields['revision']?.valid === false);
  const [standing, setStanding] = useState<Standing>(QUIET);
  const isBusy = useRef(false);
  const set = useCallback((part: Partial<Standing>) => {
    setStanding((before) => ({ ...before, ...part }));
  }, []);

  const meet = useCallback(async () => {
    const from = base();
    const since = revisionOf(from);
    const theirs = await document.read();
    const answer = await document.meanwhile({ since, presence: 'editing' });
    if (theirs === null || answer === null) {
      set({ isUnreachable: true });
      return;
    }
    const changes = answer.changes.filter(({ revision }) => revision <= revisionOf(theirs));
    // The words of a refusal are said better by what is shown in their place.
    toast.dismiss();
    const { conflicts } = mergeDocuments({ from, now: mine(), theirs });
    if (conflicts.length > 0) {
      set({ question: { conflicts, changes, theirs, kept: null }, isUnreachable: false });
      return;
    }
    const isPut = await put(theirs, (now) => valuesIn(mergeDocuments({ from, now, theirs }).value));
    const foreign = changes.filter(({ by }) => by.id !== String(user?.id));
    setStanding((before) => ({
      ...before,
      isUnreachable: !isPut,
      merged: isPut ? [...before.merged, ...foreign] : before.merged,
    }));
    if (isPut && foreign.length > 0) onMerged(foreign);
  }, [base, document, mine, onMerged, put, set, user?.id]);

  const meetOnce = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    await meet().finally(() => {
      isBusy.current = false;
    });
  }, [meet]);

  useEffect(() => {
    if (isRefused) void meetOnce();
  }, [isRefused, meetOnce]);

  const isAsking = standing.question !== null;
  const { isUnreachable } = standing;
  useEffect(() => {
    async function beat() {
      if (globalThis.document.hidden) return;
      const since = revisionOf(base());
      const answer = await document.meanwhile({ since, presence: 'editing' });
      if (answer === null) return;
      set({ others: answer.others });
      if (isAsking) return;
      const isForeign = answer.changes.some(({ by }) => by.id !== String(user?.id));
      if (isForeign || isUnreachable) await meetOnce();
      else await saveLeftover();
    }
    const timer = setInterval(() => void beat(), BEAT);
    void beat();
    return () => {
      clearInterval(timer);
    };
  }, [base, document, isAsking, isUnreachable, meetOnce, saveLeftover, set, user?.id]);

  useEffect(() => {
    function leave() {
      void document.meanwhile({ since: 0, presence: 'left' });
    }
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [document]);

  /** Puts words kept from before upon what is on the screen, asking where both have changed. */
  const putBack = useCallback(
    async (kept: Kept): Promise<boolean> => {
      const now = mine();
      const { conflicts } = mergeKept({ kept, now });
      if (conflicts.length > 0) {
        const theirs = { ...base(), ...now };
        set({ question: { conflicts, changes: [], theirs, kept } });
        return false;
      }
      return put(base(), (current) => ({
        ...wordsOf(current),
        ...valuesIn(mergeKept({ kept, now: current }).value),
      }));
    },
    [base, mine, put, set],
  );

  /** Answers the open question. */
  const decide = useCallback(
    async (choices: Choices): Promise<void> => {
      const { question } = standing;
      if (question === null) return;
      const { theirs, kept } = question;
      const from = base();
      const isPut =
        kept === null
          ? await put(theirs, (now) =>
              valuesIn(mergeDocuments({ from, now, theirs }, choices).value),
            )
          : await put(from, (now) => ({
              ...wordsOf(now),
              ...valuesIn(mergeKept({ kept, now }, choices).value),
            }));
      set({ question: null, isUnreachable: !isPut });
    },
    [base, put, set, standing],
  );

  /** Answers the open question with all of theirs. */
  const takeTheirs = useCallback(async (): Promise<void> => {
    const { question } = standing;
    if (question === null) return;
    const { theirs, kept } = question;
    const isPut = kept !== null || (await put(theirs, (now) => shown(theirs, now)));
    set({ question: null, isUnreachable: !isPut });
  }, [put, set, standing]);

  const dismiss = useCallback(() => {
    set({ merged: [] });
  }, [set]);

  return { ...standing, retry: meetOnce, putBack, decide, takeTheirs, dismiss };
}

function mergeDocuments(
  { from, now, theirs }: { from: Values; now: Values; theirs: Values },
  choices: Choices = {},
) {
  const sides = { base: wordsOf(from), mine: wordsOf(now), theirs: shown(theirs, now) };
  return merge(sides, { choices, path: [] });
}

/** Of the server's document the fields the form has. */
function shown(theirs: Values, form: Values): Values {
  return Object.fromEntries(Object.keys(wordsOf(form)).map((name) => [name, theirs[name]]));
}

function mergeKept({ kept, now }: { kept: Kept; now: Values }, choices: Choices = {}) {
  const theirs = Object.fromEntries(Object.keys(kept.mine).map((name) => [name, now[name]]));
  return merge({ base: kept.base, mine: kept.mine, theirs }, { choices, path: [] });
}

function valuesIn(value: unknown): Values {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

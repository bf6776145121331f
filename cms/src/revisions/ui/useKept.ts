'use client';

import { useAllFormFields, useAuth } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { Kept } from './kept.ts';
import { keep, readKept } from './kept.ts';
import type { FormValues } from './useFormValues.ts';
import type { OpenDocument } from './useOpenDocument.ts';
import { differing, picked } from './written.ts';

/** Milliseconds after the last keystroke at which unsaved words are put into the browser's store. */
const PAUSE = 300;

/** Unsaved words of earlier pages, and the ways to deal with them. */
export type KeptWords = {
  offered: Kept | null;
  letGo: (kept: Kept) => void;
  /** Keeps what is on the screen unsaved beside, to be offered again. */
  setAside: () => void;
};

/** Keeps what the form holds unsaved in the browser, for this document and person. */
export function useKept(document: OpenDocument, { base, mine }: FormValues): KeptWords {
  const { user } = useAuth();
  const [fields] = useAllFormFields();
  const [page] = useState(newPage);
  const [offers, setOffers] = useState<Kept[]>([]);
  const key = `mithaq:unsaved:${String(user?.id)}:${document.slug}/${document.id ?? ''}`;

  const unsaved = useCallback(() => {
    const [from, now] = [base(), mine()];
    const names = differing(now, from);
    if (names.length === 0) return null;
    return { at: new Date().toISOString(), base: picked(from, names), mine: picked(now, names) };
  }, [base, mine]);

  useEffect(() => {
    const now = mine();
    setOffers(readKept(localStorage, key).filter((kept) => differing(kept.mine, now).length > 0));
  }, [key, mine]);

  const store = useCallback(() => {
    keep(localStorage, { key, page, kept: unsaved() });
  }, [key, page, unsaved]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(store, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [fields, store]);

  useEffect(() => {
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
    };
  }, [store]);

  const letGo = useCallback(
    (kept: Kept) => {
      keep(localStorage, { key, page: kept.page, kept: null });
      setOffers((all) => all.filter((each) => each.page !== kept.page));
    },
    [key],
  );

  const setAside = useCallback(() => {
    const kept = unsaved();
    if (kept === null) return;
    const beside = { ...kept, page: newPage() };
    keep(localStorage, { key, page: beside.page, kept });
    setOffers((all) => [...all, beside]);
  }, [key, unsaved]);

  return { offered: offers.at(-1) ?? null, letGo, setAside };
}

/** A name for a page; works without a secure context. */
function newPage(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].join('-');
}

'use client';

import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useLocale,
  useServerFunctions,
} from '@payloadcms/ui';
import { hasAutosaveEnabled } from 'payload/shared';
import { useCallback, useEffect, useRef } from 'react';
import { z } from 'zod';

import { isSame } from './merge.ts';
import type { Values } from './written.ts';
import { differing, picked, revisionOf, wordsOf } from './written.ts';

const MAX_TRIES = 5;
/** Milliseconds without a keystroke after which an automatic save must have happened. */
const SETTLED = 6_000;
const valuesSchema = z.record(z.string(), z.unknown());

/** The form as a document, and the way to bring another's words into it while a person types. */
export type FormValues = {
  /** The document as the server gave it last; what is on the screen was made from it. */
  base: () => Values;
  /** What is on the screen. */
  mine: () => Values;
  /**
   * Puts words upon the screen that were made from the server's present document.
   * @param make is called again when the person has typed in the meantime
   * @returns false when he typed all the while, and nothing was changed
   */
  put: (document: Values, make: (mine: Values) => Values) => Promise<boolean>;
  /** Makes up for an automatic save that failed: Payload tries again at the next keystroke only. */
  saveLeftover: () => Promise<void>;
};

export function useFormValues(): FormValues {
  const form = useForm();
  const { getFormState } = useServerFunctions();
  const { code: locale } = useLocale();
  const info = useDocumentInfo();
  const [fields] = useAllFormFields();
  const changedAt = useRef(0);
  useEffect(() => {
    changedAt.current = Date.now();
  }, [fields]);
  const latest = useRef({ form, info });
  useEffect(() => {
    latest.current = { form, info };
  });

  const base = useCallback(() => valuesOf(latest.current.info.data), []);
  const mine = useCallback(() => valuesOf(latest.current.form.getData()), []);

  const put = useCallback<FormValues['put']>(
    async (document, make) => {
      for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
        const { form: now, info: about } = latest.current;
        const before = mine();
        const values = { ...document, ...make(before) };
        // The document may show more than its form has.
        const changed = differing(before, values);
        const fields = now.getFields();
        const hasRows = changed.some(
          (name) =>
            Object.keys(fields).some(
              (path) => path === `${name}.0` || path.startsWith(`${name}.`),
            ) || fields[name]?.rows !== undefined,
        );
        if (hasRows) {
          const { id, collectionSlug, globalSlug, docPermissions, getDocPreferences } = about;
          const answer = await getFormState({
            ...(id !== undefined && { id }),
            ...(collectionSlug !== undefined && { collectionSlug }),
            ...(globalSlug !== undefined && { globalSlug }),
            data: values,
            docPermissions,
            docPreferences: await getDocPreferences(),
            locale,
            operation: 'update',
            renderAllFields: true,
            schemaPath: collectionSlug ?? globalSlug ?? '',
            skipValidation: true,
          });
          if (answer.state === undefined || !isSame(wordsOf(mine()), wordsOf(before))) continue;
          latest.current.form.dispatchFields({ type: 'REPLACE_STATE', state: answer.state });
        } else {
          for (const path of changed) {
            now.dispatchFields({ type: 'UPDATE', path, value: values[path] ?? null });
          }
          now.dispatchFields({
            type: 'UPDATE',
            path: 'revision',
            value: revisionOf(document),
            valid: true,
            errorMessage: '',
          });
        }
        about.setData({ ...document });
        const words = picked(values, Object.keys(before));
        latest.current.form.setModified(differing(words, document).length > 0);
        return true;
      }
      return false;
    },
    [getFormState, locale, mine],
  );
  const saveLeftover = useCallback(async () => {
    const { form: now, info: about } = latest.current;
    const isOwn = about.docConfig !== undefined && hasAutosaveEnabled(about.docConfig);
    const isSettled = Date.now() - changedAt.current > SETTLED;
    if (!isOwn || !isSettled || differing(mine(), base()).length === 0) return;
    now.setBackgroundProcessing(true);
    await now.submit({
      action: `${about.action ?? ''}&draft=true&autosave=true`,
      method: about.globalSlug === undefined ? 'PATCH' : 'POST',
      acceptValues: { overrideLocalChanges: false },
      context: { getDocPermissions: false, incrementVersionCount: false },
      disableFormWhileProcessing: false,
      disableSuccessStatus: true,
      overrides: { _status: 'draft' },
      skipValidation: true,
    });
    now.setBackgroundProcessing(false);
  }, [base, mine]);

  return { base, mine, put, saveLeftover };
}

function valuesOf(values: unknown): Values {
  return valuesSchema.safeParse(values).data ?? {};
}

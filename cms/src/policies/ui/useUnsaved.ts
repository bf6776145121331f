'use client';

import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
} from '@payloadcms/ui';
import { useEffect, useRef } from 'react';

/**
 * Whether the form holds something the server does not. Payload alone leaves every second automatic
 * save marked as modified: its own reset during a save counts as an edit made during that save. So
 * a finished save whose values are still those on the screen settles the form here.
 */
export function useUnsaved(): boolean {
  const modified = useFormModified();
  const saving = useFormBackgroundProcessing();
  const { setModified } = useForm();
  const { lastUpdateTime } = useDocumentInfo();
  const [fields] = useAllFormFields();
  const shown = useRef('');
  const sent = useRef<string | null>(null);
  useEffect(() => {
    shown.current = JSON.stringify(
      Object.entries(fields).map(([path, { value }]) => [path, value]),
    );
  }, [fields]);
  useEffect(() => {
    if (saving) sent.current = shown.current;
  }, [saving]);
  useEffect(() => {
    if (sent.current === shown.current) setModified(false);
  }, [lastUpdateTime, setModified]);
  return modified;
}

'use client';

import { useRowLabel, useTranslation } from '@payloadcms/ui';
import { z } from 'zod';

import { useFormat } from './format.ts';

const rowSchema = z.object({
  labelAr: z.string().nullish(),
  labelEn: z.string().nullish(),
  nameAr: z.string().nullish(),
  nameEn: z.string().nullish(),
});

/** The head of a row of a list: the name somebody gave it, else its place in the list. */
export function NamedRow() {
  const { data, rowNumber } = useRowLabel<unknown>();
  const { i18n } = useTranslation();
  const { number } = useFormat();
  const row = rowSchema.safeParse(data).data ?? {};
  const arabic = row.labelAr ?? row.nameAr;
  const english = row.labelEn ?? row.nameEn;
  const name = (i18n.language === 'en' ? english : null) ?? arabic ?? '';
  return <bdi>{name === '' ? number((rowNumber ?? 0) + 1) : name}</bdi>;
}

'use client';

import { useTranslation } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';

import { said } from '../said.ts';

const YES = { ar: 'نعم', en: 'Yes' };
const NO = { ar: 'لا', en: 'No' };

/** A box of a list that is ticked or not. */
export function YesNoCell({ cellData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation();
  return <span>{said({ i18n }, cellData === true ? YES : NO)}</span>;
}

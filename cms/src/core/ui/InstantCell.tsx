'use client';

import type { DefaultCellComponentProps } from 'payload';

import { useFormat } from './format.ts';

/** An instant of a list that is kept as text, by the association's clock. */
export function InstantCell({ cellData }: DefaultCellComponentProps) {
  const { instant } = useFormat();
  if (typeof cellData !== 'string' || cellData === '') return '—';
  return <time dateTime={cellData}>{instant(cellData)}</time>;
}

'use client';

import './dayField.css';
import type { DefaultCellComponentProps } from 'payload';

import { hijriToGregorian } from '../dates.ts';
import type { Calendar } from '../readDay.ts';
import { useFormat } from './format.ts';

type Props = DefaultCellComponentProps & { calendar: Calendar; isPaired: boolean };

/** A day of a list, in words; a Gregorian one with its Hijri beside it. */
export function DayCell({ cellData, calendar, isPaired }: Props) {
  const { day, hijri } = useFormat();
  if (typeof cellData !== 'string' || cellData === '') return '—';
  if (calendar === 'hijri') return hijri(hijriToGregorian(cellData) ?? '') || cellData;
  return (
    <time className="day-cell" dateTime={cellData}>
      {day(cellData)} {!isPaired && <small>{hijri(cellData)}</small>}
    </time>
  );
}

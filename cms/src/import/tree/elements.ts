import type { Marker } from '../labels/markers.ts';

/** The pieces a text is made of, in reading order, before they are put into a tree. */
export type Element = HeadingElement | ItemElement | ParagraphElement;

export type HeadingElement = {
  readonly type: 'heading';
  /** Its label, if it has one: المادة الأولى, 2., أولاً. */
  readonly marker: Marker | null;
  /** The words without label; not yet parted into heading and text. */
  readonly text: string;
  /** Level of a Markdown heading, 7 for an emphasised line, null for a plain one. */
  readonly level: number | null;
  /** The line as written, should it prove to repeat a label in another language. */
  readonly written: string;
  readonly line: number;
};

export type ItemElement = {
  readonly type: 'item';
  readonly marker: Marker;
  readonly text: string;
  readonly indent: number;
  /** Blank lines before it in the source. */
  readonly gap: number;
  /** The line as written, should its marker prove to be none. */
  readonly written: string;
  readonly line: number;
};

export type ParagraphElement = {
  readonly type: 'paragraph';
  readonly text: string;
  readonly indent: number;
  readonly isRow: boolean;
  readonly line: number;
};

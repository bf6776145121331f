/** What a line calls itself at its start. */
export type Marker = {
  /** chapter covers الباب, الفصل, القسم; clause covers البند, الفقرة and numbered headings. */
  readonly kind: 'annex' | 'article' | 'bullet' | 'chapter' | 'clause' | 'item';
  /** Rank among structural kinds, 1 the highest; 9 for list items. */
  readonly rank: number;
  /** Lists are told apart by it: the shape of the number and its punctuation. */
  readonly style: string;
  /** As written, without closing punctuation; null for a bullet. */
  readonly label: string | null;
  /** Number of the element, the last one of several; null for a bullet. */
  readonly number: number | null;
  /** All numbers of a label in several levels (3.1), outermost first; else empty. */
  readonly levels: readonly number[];
  /** The text after the marker. */
  readonly rest: string;
  /** Whether punctuation parts the label from the rest. */
  readonly parted: boolean;
};

/** Whether a style numbers with plain digits. */
export function isDigits(style: string): boolean {
  return style.startsWith('digits') || style.startsWith('flipped');
}

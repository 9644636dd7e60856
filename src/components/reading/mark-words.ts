/** How each kind of mark is told and shown: always a word and a shape beside the color. */
import type { Mark } from '#record/folds/marks.ts';

export type MarkColor = NonNullable<Mark['color']>;

/** What a mark is set as: one choice on screen. */
export type MarkStyle = MarkColor | 'note' | 'bookmark';

export interface MarkWords {
  readonly style: MarkStyle;
  readonly word: string;
  /** What it is for, in a few words. */
  readonly hint: string;
}

/** In the order they are offered. */
export const markStyles: readonly MarkWords[] = [
  { style: 'amber', word: 'Key point', hint: 'what the section comes down to' },
  { style: 'teal', word: 'To learn', hint: 'know it by heart' },
  { style: 'violet', word: 'To ask', hint: 'ask your instructor' },
  { style: 'note', word: 'Note', hint: 'your own words' },
  { style: 'bookmark', word: 'Bookmark', hint: 'come back here' },
];

export function styleOf({ kind, color }: Pick<Mark, 'kind' | 'color'>): MarkStyle {
  return kind === 'highlight' ? (color ?? 'amber') : kind;
}

export function wordOf(style: MarkStyle): string {
  return markStyles.find((one) => one.style === style)?.word ?? 'Mark';
}

/** A style as the record holds it. */
export function kindAndColor(style: MarkStyle): Pick<Mark, 'kind' | 'color'> {
  return style === 'note' || style === 'bookmark' ? { kind: style, color: null } : { kind: 'highlight', color: style };
}

/** A box as the form shows it now. */
import type { Box } from '../boxes.ts';

export interface ShownBox {
  readonly box: Box;
  /** The scrubber named it. */
  readonly isFlagged: boolean;
  /** It is in hand. */
  readonly isOpen: boolean;
}

/** What stands in a box, its fields in order. */
export function textOf({ fields }: Box, form: Readonly<Record<string, string>>): string {
  return fields
    .map(({ id, kind, label }) => {
      const text = form[id] ?? '';
      return text === '' || kind !== 'diagnosis' ? text : `${label} ${text}`;
    })
    .filter((text) => text !== '')
    .join('  ');
}

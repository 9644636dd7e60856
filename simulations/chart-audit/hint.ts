/** The coach: how to go on reading. It never says where an error is. */
import { firstHint, type Hint, type HintLine } from '../core/hint.ts';
import type { AuditContext } from './context.ts';

const teaches = (section: string) => `clinical-procedures/documenting-care#${section}`;

const lines: readonly HintLine<AuditContext>[] = [
  {
    still: ({ opened }) => opened.length === 0,
    text: 'Read the head of the page, then open the first part: whose chart is this, which day, which hour?',
    teaches: teaches('a-good-entry'),
  },
  {
    still: ({ opened, shown }) => opened.length < shown.length / 2,
    text: 'Open the next part. Ask of each value: can it be, in this unit, in this patient?',
    teaches: teaches('in-the-electronic-record'),
  },
  {
    still: ({ opened, shown }) => opened.length < shown.length,
    text: 'Go on to the parts you have not opened. Ask of each sentence: may an assistant write it, is it signed, is it still true?',
    teaches: teaches('a-good-entry'),
  },
  {
    still: ({ marks }) => marks.some(({ mend }) => mend === null),
    text: 'Choose for each mark what puts it right and leaves the first entry readable.',
    teaches: teaches('mend-without-hiding'),
  },
];

const last: Hint = {
  text: 'Every part is read. Look once more at what you marked, then sign the audit as clean or with entries to mend.',
  teaches: teaches('why-we-write'),
};

export const hintLines: readonly Hint[] = [
  ...lines.map(({ text, teaches: section }) => ({ text, teaches: section })),
  last,
];

export function hintOf(context: AuditContext): Hint {
  const { text, teaches: section } = firstHint(lines, context, last);
  return { text, teaches: section };
}

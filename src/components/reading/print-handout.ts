/** Prints a module as a handout, with the reader's own marks and notes when they want them on it. */
import type { Mark } from '#record/folds/marks.ts';
import type { Placed } from '#reading/placed-marks.ts';
import { styleOf, wordOf } from './mark-words.ts';

function line({ mark, found }: Placed<Mark>): HTMLElement {
  const item = document.createElement('li');
  const quote = document.createElement('q');
  quote.textContent = mark.passage.exact;
  const kind = document.createElement('b');
  kind.textContent = `${wordOf(styleOf(mark))}: `;
  item.append(kind, quote);
  if (found === null) item.append(' (not in the text any more)');
  if (mark.note !== '') {
    const note = document.createElement('p');
    note.textContent = mark.note;
    item.append(note);
  }
  return item;
}

/** Fills the part for the reader's marks, or empties it, and prints. */
export function printHandout(placed: readonly Placed<Mark>[]): void {
  const part = document.querySelector<HTMLElement>('[data-handout-marks]');
  const isWanted = document.querySelector<HTMLInputElement>('[data-handout-choice]')?.checked === true;
  const has = isWanted && placed.length > 0;
  part?.toggleAttribute('data-filled', has);
  part?.querySelector('ol')?.replaceChildren(...(has ? placed.map(line) : []));
  document.documentElement.toggleAttribute('data-print-marks', has);
  document.getElementById('handout')?.hidePopover();
  // Whoever prints the page by the browser's own way the next time has not asked for their marks.
  const forget = (): void => {
    part?.removeAttribute('data-filled');
    document.documentElement.removeAttribute('data-print-marks');
  };
  addEventListener('afterprint', forget, { once: true });
  print();
}

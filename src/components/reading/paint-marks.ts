/**
 * Shows marks in the text: colored where the browser can color ranges without touching the document, else wrapped; a flag in
 * the gutter of each marked paragraph that opens its marks; and words that only a screen reader hears. Nothing is moved by it.
 */
import type { Mark } from '#record/folds/marks.ts';
import type { Placed } from '#reading/placed-marks.ts';
import { styleOf, wordOf } from './mark-words.ts';
import { ModuleText } from './module-text.ts';

/** Everything painting puts into the document carries this, and the reading of the text leaves it out. */
const part = 'data-desk-part';

function canColorRanges(): boolean {
  return 'highlights' in CSS && 'Highlight' in globalThis;
}

/** Takes everything painted away, so that the text is as it was built. */
export function clearPaint(module: HTMLElement): void {
  if (canColorRanges())
    for (const name of CSS.highlights.keys()) if (name.startsWith('mark-')) CSS.highlights.delete(name);
  const touched = new Set<Element>();
  for (const element of module.querySelectorAll(`[${part}="said"], [${part}="flag"], mark[data-mark-style]`)) {
    if (element.parentElement !== null) touched.add(element.parentElement);
    if (element.tagName === 'MARK') element.replaceWith(...element.childNodes);
    else element.remove();
  }
  for (const element of touched) element.normalize();
}

/** Colors without touching the document: the browser paints ranges by itself. */
function colorRanges(text: ModuleText, placed: readonly Placed<Mark>[]): void {
  const byStyle = Map.groupBy(placed, ({ mark }) => styleOf(mark));
  for (const [style, some] of byStyle)
    CSS.highlights.set(`mark-${style}`, new Highlight(...some.flatMap((one) => rangesOf(text, one))));
}

/** Wraps what is marked, one mark after the other, since wrapping parts the texts that the next one stands in. */
function wrapRanges(module: HTMLElement, placed: readonly Placed<Mark>[]): void {
  for (const one of placed)
    for (const range of rangesOf(new ModuleText(module), one)) {
      const wrap = document.createElement('mark');
      wrap.dataset['markStyle'] = styleOf(one.mark);
      range.surroundContents(wrap);
    }
}

function rangesOf(text: ModuleText, { found }: Placed<Mark>): readonly Range[] {
  return found === null ? [] : text.ranges(found.section, found.start, found.end);
}

function said(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'visually-hidden mark-said';
  element.setAttribute(part, 'said');
  element.textContent = text;
  return element;
}

/** Words before and after the passage, out of the flow: a screen reader says them, and nothing moves. */
function tell({ mark }: Placed<Mark>, ranges: readonly Range[]): void {
  const word = wordOf(styleOf(mark)).toLowerCase();
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return;
  insertAt(last, false, said(` (end of ${word}${mark.note === '' ? '' : ', with a note'}) `));
  insertAt(first, true, said(` (your mark, ${word}:) `));
}

/** A term is one of two elements, whichever the width shows: what is said of it stands beside both, as beside a wrapped mark. */
function insertAt(range: Range, isBefore: boolean, element: HTMLElement): void {
  const beside = range.startContainer.parentElement?.closest('.term, mark[data-mark-style]');
  if (beside != null) {
    if (isBefore) beside.before(element);
    else beside.after(element);
    return;
  }
  const place = range.cloneRange();
  place.collapse(isBefore);
  place.insertNode(element);
}

function flag(marks: readonly Mark[]): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'mark-flag no-print';
  button.setAttribute(part, 'flag');
  button.dataset['desk'] = 'open-marks';
  button.dataset['marks'] = marks.map(({ id }) => id).join(' ');
  for (const style of new Set(marks.map(styleOf))) {
    const glyph = document.createElement('span');
    glyph.className = 'mark-glyph';
    glyph.dataset['markStyle'] = style;
    button.append(glyph);
  }
  const words = marks.map((mark) => `${wordOf(styleOf(mark)).toLowerCase()}${mark.note === '' ? '' : ' with a note'}`);
  button.setAttribute('aria-label', `Your marks here: ${words.join(', ')}. Open`);
  return button;
}

/** Flags stand before the paragraph's first word; a table scrolls by itself, so its flags stand before it. */
function plantFlags(text: ModuleText, placed: readonly Placed<Mark>[]): void {
  const byPlace = Map.groupBy(
    placed.filter(({ found }) => found !== null),
    ({ found }) => {
      const block = found === null ? null : text.blockAt(found.section, found.start);
      return block?.element.closest<HTMLElement>('.scrolls') ?? block?.element ?? null;
    },
  );
  for (const [element, some] of byPlace) {
    if (element === null) continue;
    const button = flag(some.map(({ mark }) => mark));
    if (element.matches('.scrolls')) element.before(button);
    else element.prepend(button);
  }
}

/** Paints the marks on a text that nothing is painted on. */
export function paint(module: HTMLElement, placed: readonly Placed<Mark>[]): void {
  const inText = placed.filter(({ mark, found }) => found !== null && mark.kind !== 'bookmark');
  if (canColorRanges()) colorRanges(new ModuleText(module), inText);
  else wrapRanges(module, inText);
  const text = new ModuleText(module);
  // Telling parts the texts that the later ranges stand in; ranges of the document go along with that.
  const ranges = inText.map((one) => [one, rangesOf(text, one)] as const);
  for (const [one, some] of ranges) tell(one, some);
  plantFlags(new ModuleText(module), placed);
}

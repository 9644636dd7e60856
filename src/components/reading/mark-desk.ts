/** What the panel of marks needs of the page it lies over. */
import type { Mark } from '#record/folds/marks.ts';
import type { Passage } from '#reading/passage.ts';
import type { Placed } from '#reading/placed-marks.ts';
import type { MarkStyle } from './mark-words.ts';
import type { Block, ModuleText } from './module-text.ts';

/** What a reader is about to mark. */
export interface Draft {
  readonly passages: readonly Passage[];
  /** The paragraph it stands in, when it was chosen by paragraph: parts of it can then be chosen. */
  readonly block: Block | null;
}

export interface Removal {
  /** A sentence that says why it could not be kept; null when it was. */
  readonly failed: string | null;
  /** Puts the mark back. */
  readonly undo: () => Promise<string | null>;
}

export interface MarkDesk {
  readonly module: HTMLElement;
  /** The marks of this module with their places, in reading order; lost ones last. */
  readonly placed: readonly Placed<Mark>[];
  /** The text of the page as it stands now. */
  text(): ModuleText;
  /** Calls back when the marks changed. Returns the way to stop. */
  watch(listener: () => void): () => void;
  /** Keeps a mark of each passage. Null when it is kept; else a sentence that says why not. */
  make(passages: readonly Passage[], style: MarkStyle, note: string): Promise<string | null>;
  change(mark: Mark, style: MarkStyle, note: string): Promise<string | null>;
  remove(mark: Mark): Promise<Removal>;
  /** Says something that a screen reader hears. */
  say(text: string): void;
}

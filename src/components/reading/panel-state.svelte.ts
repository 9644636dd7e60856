/** What the panel of marks shows: the list, or one mark being made or changed. */
import type { Mark } from '#record/folds/marks.ts';
import type { Placed } from '#reading/placed-marks.ts';
import { styleOf, type MarkStyle } from './mark-words.ts';
import type { Draft, MarkDesk } from './mark-desk.ts';

/** A mark on the table. Exactly one of draft and old is set. */
export interface Editing {
  readonly draft: Draft | null;
  readonly old: Placed<Mark> | null;
  readonly style: MarkStyle;
  readonly note: string;
}

export class PanelState {
  readonly desk: MarkDesk;
  #placed: readonly Placed<Mark>[] = $state.raw([]);
  #editing: Editing | null = $state.raw(null);
  #pointedAt: readonly string[] = $state.raw([]);
  #undo: (() => Promise<string | null>) | null = $state.raw(null);
  #said = $state('');
  /** What was pressed to come here: the focus goes back to it. */
  opener: HTMLElement | null = null;

  constructor(desk: MarkDesk) {
    this.desk = desk;
    this.#placed = desk.placed;
    desk.watch(() => {
      this.#placed = desk.placed;
    });
  }

  get standing(): readonly Placed<Mark>[] {
    return this.#placed.filter(({ found }) => found !== null);
  }

  get lost(): readonly Placed<Mark>[] {
    return this.#placed.filter(({ found }) => found === null);
  }

  get editing(): Editing | null {
    return this.#editing;
  }

  /** The marks that a flag in the text led here for. */
  get pointedAt(): readonly string[] {
    return this.#pointedAt;
  }

  get said(): string {
    return this.#said;
  }

  get canUndo(): boolean {
    return this.#undo !== null;
  }

  list(pointedAt: readonly string[] = []): void {
    this.#editing = null;
    this.#pointedAt = pointedAt;
  }

  edit(draft: Draft, style: MarkStyle): void {
    this.#editing = { draft, old: null, style, note: '' };
    this.#said = '';
  }

  change(old: Placed<Mark>): void {
    this.#editing = { draft: null, old, style: styleOf(old.mark), note: old.mark.note };
    this.#said = '';
  }

  /** True when the mark is kept. */
  async save(draft: Draft | null, style: MarkStyle, note: string): Promise<boolean> {
    const old = this.#editing?.old?.mark ?? null;
    const failed =
      old !== null
        ? await this.desk.change(old, style, note.trim())
        : draft !== null
          ? await this.desk.make(draft.passages, style, note.trim())
          : null;
    this.#said = failed ?? '';
    this.#undo = null;
    if (failed === null) this.desk.say('Marked.');
    return failed === null;
  }

  async remove(mark: Mark): Promise<boolean> {
    const { failed, undo } = await this.desk.remove(mark);
    this.#said = failed ?? 'Removed.';
    this.#undo = failed === null ? undo : null;
    return failed === null;
  }

  async undo(): Promise<void> {
    const failed = (await this.#undo?.()) ?? null;
    this.#undo = null;
    this.#said = failed ?? 'It is back.';
  }
}

/**
 * What a reader does on a module's page beside reading: marks and notes, going on where they were, the voice, the handout.
 * Loaded at the first act. What is heavier (the panel, the voice) comes when it is asked for. A mark is shown only after the
 * record acknowledged it.
 */
import './marks.css';
import { marks, marksKinds, type Mark } from '#record/folds/marks.ts';
import type { RecordPort } from '#record/port.ts';
import { tellFailure } from '#record/status.ts';
import type { Passage } from '#reading/passage.ts';
import { placedMarks, type Placed } from '#reading/placed-marks.ts';
import type { Intent } from '#schema/entry.ts';
import type { SectionProgress } from '#components/content/section-progress.ts';
import { kindAndColor, type MarkStyle } from './mark-words.ts';
import type { Draft, MarkDesk, Removal } from './mark-desk.ts';
import { ModuleText } from './module-text.ts';
import type * as Panel from './open-panel.ts';
import { paint, clearPaint } from './paint-marks.ts';
import { SelectionBar } from './selection-bar.ts';

export class ReadingDesk implements MarkDesk {
  readonly module: HTMLElement;
  readonly id: string;
  readonly record: RecordPort;
  readonly #listeners = new Set<() => void>();
  readonly #progress: SectionProgress;
  #placed: readonly Placed<Mark>[] = [];
  #panel: Promise<typeof Panel> | null = null;
  #marking: string | null = null;

  constructor(module: HTMLElement, record: RecordPort, progress: SectionProgress) {
    this.module = module;
    this.#progress = progress;
    this.id = module.dataset['module'] ?? '';
    this.record = record;
  }

  get placed(): readonly Placed<Mark>[] {
    return this.#placed;
  }

  text(): ModuleText {
    return new ModuleText(this.module);
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async begin(): Promise<void> {
    await this.#readMarks();
    this.record.watch((added) => {
      const concerns = added.length === 0 || added.some(({ kind }) => (marksKinds as readonly string[]).includes(kind));
      if (concerns) void this.#readMarks();
    });
    const bar = new SelectionBar(this.module, (style) => void this.#markSelection(style));
    bar.begin();
    this.#showNamed();
  }

  async #readMarks(): Promise<void> {
    const entries = await this.record.entries(...marksKinds);
    const own = marks(entries).filter(({ module }) => module === this.id);
    clearPaint(this.module);
    this.#placed = placedMarks(this.text().sections, own);
    paint(this.module, this.#placed);
    const count = document.querySelector('[data-mark-count]');
    if (count !== null) count.textContent = own.length === 0 ? '' : ` (${String(own.length)})`;
    for (const listener of this.#listeners) listener();
  }

  /** What is selected in the text; null when nothing is. */
  selected(): Draft | null {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
    const passages = this.text().passagesIn(selection.getRangeAt(0));
    return passages.length === 0 ? null : { passages, block: null };
  }

  async #markSelection(style: MarkStyle): Promise<void> {
    const draft = this.selected();
    if (draft === null) return;
    document.getSelection()?.removeAllRanges();
    if (style === 'note') (await this.#openPanel()).edit(draft, style);
    else this.say((await this.make(draft.passages, style, '')) ?? 'Marked.');
  }

  make(passages: readonly Passage[], style: MarkStyle, note: string): Promise<string | null> {
    const intents = passages.map((passage, at): Intent => ({
      kind: 'mark.made',
      // A note stands once, at the first passage of a selection that reaches over several sections.
      data: { module: this.id, ...kindAndColor(style), passage, note: at === 0 ? note : '' },
    }));
    return this.#append(intents);
  }

  change(mark: Mark, style: MarkStyle, note: string): Promise<string | null> {
    const now = kindAndColor(style);
    if (now.kind === mark.kind)
      return this.#append([{ kind: 'mark.changed', data: { mark: mark.id, color: now.color, note } }]);
    // Another kind is another mark: both are written together, so that the note is never without one.
    return this.#append([
      { kind: 'mark.made', data: { module: this.id, ...now, passage: mark.passage, note } },
      { kind: 'entry.withdrawn', data: { entry: mark.id, reason: 'marked anew as another kind' } },
    ]);
  }

  /** Takes a mark away. What puts it back comes with it; null and a sentence when it could not be kept. */
  async remove(mark: Mark): Promise<Removal> {
    const result = await this.record.append([{ kind: 'entry.withdrawn', data: { entry: mark.id, reason: '' } }]);
    if (!result.ok) return { failed: tellFailure(result.code), undo: () => Promise.resolve(null) };
    const withdrawal = result.entries[0]?.id ?? mark.id;
    const undo = () => this.#append([{ kind: 'entry.withdrawn', data: { entry: withdrawal, reason: 'undone' } }]);
    return { failed: null, undo };
  }

  async #append(intents: readonly Intent[]): Promise<string | null> {
    const [first, ...rest] = intents;
    if (first === undefined) return null;
    const result = await this.record.append([first, ...rest]);
    return result.ok ? null : tellFailure(result.code);
  }

  say(text: string): void {
    const place = document.querySelector<HTMLElement>('[data-desk-said]');
    if (place !== null) place.textContent = text;
  }

  #openPanel(): Promise<typeof Panel> {
    this.#panel ??= import('./open-panel.ts').then((panel) => {
      panel.mountPanel(this);
      return panel;
    });
    return this.#panel;
  }

  /** What one of the page's buttons asks for. `wasPressed`: what a toggle showed when the reader pressed it. */
  async act(button: HTMLElement, wasPressed: boolean): Promise<void> {
    const { desk, section, readToggle } = button.dataset;
    if (readToggle !== undefined) await this.#progress.setRead(readToggle, !wasPressed);
    switch (desk) {
      case 'open-marks':
        await this.#openMarks(button);
        return;
      case 'mark-section': {
        // Selected with the keyboard, words are marked by pressing Mark.
        const draft = this.selected();
        if (draft === null) this.#toggleMarking(section ?? '');
        else (await this.#openPanel()).edit(draft, 'amber', button);
        return;
      }
      case 'mark-block': {
        const block = this.text().blocks.find(({ element }) => element.contains(button));
        const passage = block === undefined ? null : this.text().passageOfBlock(block);
        if (block !== undefined && passage !== null)
          (await this.#openPanel()).edit({ passages: [passage], block }, 'amber', button);
        return;
      }
      case 'listen': {
        const { listenTo } = await import('./open-listen.ts');
        listenTo(this.module, this.text(), section ?? '');
        return;
      }
      case 'print': {
        const { printHandout } = await import('./print-handout.ts');
        printHandout(this.#placed);
        return;
      }
      case undefined:
        return;
    }
  }

  async #openMarks(button: HTMLElement): Promise<void> {
    const panel = await this.#openPanel();
    const ids = button.dataset['marks']?.split(' ') ?? [];
    const only = this.#placed.find(({ mark }) => ids.length === 1 && mark.id === ids[0]);
    if (only === undefined) panel.list(button, ids);
    else panel.change(only, button);
  }

  /** Puts a button after each paragraph of a section, or takes them away: marking without mouse and without selecting. */
  #toggleMarking(section: string): void {
    for (const old of this.module.querySelectorAll('[data-desk-part="mark-block"]')) old.remove();
    const isOn = this.#marking !== section;
    this.#marking = isOn ? section : null;
    for (const toggle of this.module.querySelectorAll<HTMLElement>('[data-desk="mark-section"]'))
      toggle.setAttribute('aria-pressed', String(isOn && toggle.dataset['section'] === section));
    if (!isOn) return;
    for (const { element, section: where } of this.text().blocks) {
      if (where !== section || element.closest('details') !== null) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'mark-block no-print';
      button.dataset['deskPart'] = 'mark-block';
      button.dataset['desk'] = 'mark-block';
      button.textContent = 'Mark';
      button.setAttribute('aria-label', `Mark: ${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 60)}`);
      (element.matches('tr') ? (element.lastElementChild ?? element) : element).append(' ', button);
    }
    this.say('Each paragraph of this section now has a Mark button after it.');
  }

  /** Goes to the mark the address names (`#mark-<id>`). */
  #showNamed(): void {
    if (!location.hash.startsWith('#mark-')) return;
    const id = location.hash.slice('#mark-'.length);
    const flag = [...this.module.querySelectorAll<HTMLElement>('[data-marks]')].find((one) =>
      one.dataset['marks']?.split(' ').includes(id),
    );
    if (flag === undefined) {
      const lost = this.#placed.find(({ mark }) => mark.id === id);
      if (lost !== undefined)
        void this.#openPanel().then((panel) => {
          panel.list(null, [id]);
        });
      return;
    }
    flag.scrollIntoView({ block: 'center' });
    flag.focus({ preventScroll: true });
  }
}

/** Begins the desk of a module page. */
export async function openDesk(
  module: HTMLElement,
  record: RecordPort,
  progress: SectionProgress,
): Promise<ReadingDesk> {
  const desk = new ReadingDesk(module, record, progress);
  await desk.begin();
  return desk;
}

/**
 * One's own cards and notes on the screen: write, change, set aside, delete and take that back; out as Anki's text and in again.
 * Each act stands only once the record has it.
 */
import { download } from '#components/record/save-to-file.ts';
import type { Recorder } from '#record/recorder.ts';
import { uuidv7 } from '#record/uuid.ts';
import type { OwnCard } from '#record/folds/own-cards.ts';
import type { LinePlan } from '#review/import-own.ts';
import type { Intent } from '#schema/entry.ts';
import type * as Reading from './own-data.ts';
import type { NotedCard } from './own-data.ts';

/** What a form holds. */
export interface Draft {
  /** Null for a new card. */
  readonly id: string | null;
  readonly deck: string;
  readonly front: string;
  readonly back: string;
}

/** The largest file that is read: thousands of cards. */
const mostBytes = 2_000_000;

export interface Bringing {
  readonly name: string;
  readonly plan: readonly LinePlan[];
}

export class OwnDesk {
  phase: 'loading' | 'ready' | 'unreachable' = $state('loading');
  /** In the order they were first written. */
  cards: readonly OwnCard[] = $state.raw([]);
  noted: readonly NotedCard[] = $state.raw([]);
  /** What just happened, for the status line. */
  said = $state('');
  /** The sentence for an act that could not be kept; null when all is well. */
  trouble: string | null = $state(null);
  /** The entries that took the last card away: withdrawing them brings it back. */
  deleted: { readonly front: string; readonly entries: readonly string[] } | null = $state.raw(null);
  bringing: Bringing | null = $state.raw(null);
  #open: { readonly record: Recorder; readonly reading: typeof Reading } | null = null;
  #stop: () => void = () => {};

  async open(): Promise<void> {
    try {
      const [{ openRecord }, reading] = await Promise.all([import('#record/browser.ts'), import('./own-data.ts')]);
      const record = await openRecord();
      this.#open = { record, reading };
      await this.#read();
      this.#stop = record.watch(() => void this.#read());
      this.phase = 'ready';
    } catch {
      this.phase = 'unreachable';
    }
  }

  close(): void {
    this.#stop();
  }

  /** Keeps a new card or a changed one. False when it was not kept. */
  async write({ id, deck, front, back }: Draft): Promise<boolean> {
    const isAside = this.#isAside(id);
    const card = id ?? this.#newId();
    const data = { card, deck: deck.trim(), front: front.trim(), back: back.trim(), isAside };
    return this.#keep([{ kind: 'own-card.written', data }], id === null ? 'Card kept.' : 'Change kept.');
  }

  async setAside(card: OwnCard, isAside: boolean): Promise<void> {
    const { id, deck, front, back } = card;
    const data = { card: id, deck, front, back, isAside };
    await this.#keep([{ kind: 'own-card.written', data }], isAside ? 'Set aside: it is not asked.' : 'Back in use.');
  }

  async remove({ front, entries }: OwnCard): Promise<void> {
    const kept = await this.#withdraw(entries, 'own card deleted', 'Card deleted.');
    if (kept !== null) this.deleted = { front, entries: kept };
  }

  async takeBack(): Promise<void> {
    if (this.deleted === null) return;
    const kept = await this.#withdraw(this.deleted.entries, 'deletion taken back', 'The card is back.');
    if (kept !== null) this.deleted = null;
  }

  async removeNote(card: string): Promise<void> {
    await this.#keep([{ kind: 'card.noted', data: { card, text: '' } }], 'Note deleted.');
  }

  /** Hands all cards to the person as a text file that Anki takes. */
  save(): void {
    if (this.#open === null) return;
    const text = this.#open.reading.textOf(this.cards);
    download('exam-room-own-cards.txt', text, 'text/plain');
    this.said = 'The file was handed to your browser.';
  }

  /** Looks at a file. Nothing is kept before `accept`. */
  async look(file: File): Promise<void> {
    this.bringing = null;
    this.trouble = null;
    if (this.#open === null) return;
    if (file.size > mostBytes) {
      this.trouble = 'This file is too large. A text file of cards has at most 2 MB.';
      return;
    }
    try {
      const text = await file.text();
      this.bringing = { name: file.name, plan: this.#open.reading.planOf(text, this.cards) };
    } catch {
      this.trouble = 'This file could not be read.';
    }
  }

  /** Keeps what the file brings. */
  async accept(): Promise<void> {
    const intents = (this.bringing?.plan ?? []).flatMap((it): readonly Intent[] => {
      if (it.what !== 'new' && it.what !== 'changed') return [];
      const { deck, front, back } = it.card;
      const id = it.id ?? this.#newId();
      const isAside = this.#isAside(id);
      return [{ kind: 'own-card.written', data: { card: id, deck, front, back, isAside } }];
    });
    const [first, ...rest] = intents;
    const count = `${String(intents.length)} card${intents.length === 1 ? '' : 's'} kept.`;
    if (first !== undefined && (await this.#keep([first, ...rest], count))) this.bringing = null;
  }

  leave(): void {
    this.bringing = null;
  }

  #isAside(id: string | null): boolean {
    return this.cards.some((card) => card.id === id && card.isAside);
  }

  #newId(): string {
    return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  }

  /** Takes entries out of every fold; the entries that did so, or null when nothing was kept. */
  async #withdraw(entries: readonly string[], reason: string, said: string): Promise<readonly string[] | null> {
    const [first, ...rest] = entries.map((entry): Intent => ({ kind: 'entry.withdrawn', data: { entry, reason } }));
    return first === undefined ? null : this.#append([first, ...rest], said);
  }

  async #keep(intents: readonly [Intent, ...Intent[]], said: string): Promise<boolean> {
    const kept = await this.#append(intents, said);
    if (kept !== null) this.deleted = null;
    return kept !== null;
  }

  /** Ids of the entries kept, or null when nothing was, which is then told. */
  async #append(intents: readonly [Intent, ...Intent[]], said: string): Promise<readonly string[] | null> {
    if (this.#open === null) return null;
    this.said = '';
    const result = await this.#open.record.append(intents);
    if (!result.ok) {
      const { tellFailure } = await import('#record/status.ts');
      this.trouble = tellFailure(result.code);
      return null;
    }
    this.trouble = null;
    await this.#read();
    this.said = said;
    return result.entries.map(({ id }) => id);
  }

  async #read(): Promise<void> {
    if (this.#open === null) return;
    const { cards, noted } = await this.#open.reading.readOwn(this.#open.record);
    this.cards = cards;
    this.noted = noted;
  }
}

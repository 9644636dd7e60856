/** The cards a person wrote, and their notes on others. A later entry takes the place of an earlier one. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const ownCardsKinds = ['own-card.written', 'entry.withdrawn'] as const;
export const cardNotesKinds = ['card.noted', 'entry.withdrawn'] as const;

export interface OwnCard {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  /** Name of the deck as the person typed it. */
  readonly deck: string;
  /** Set aside: kept, and not asked. */
  readonly isAside: boolean;
  /** Wall clock of the last change, for display. */
  readonly at: string;
  /** The entries it is made of: withdrawing all of them deletes the card. */
  readonly entries: readonly string[];
}

/** By id, in the order they were first written. */
export function ownCards(entries: readonly EntryOf<(typeof ownCardsKinds)[number]>[]): ReadonlyMap<string, OwnCard> {
  const byId = new Map<string, OwnCard>();
  for (const { id: entry, at, data } of liveEntries(entries)) {
    const { card: id, ...said } = data;
    byId.set(id, { id, ...said, at, entries: [...(byId.get(id)?.entries ?? []), entry] });
  }
  return byId;
}

/** Notes on cards, by the card's name. An empty note is none. */
export function cardNotes(entries: readonly EntryOf<(typeof cardNotesKinds)[number]>[]): ReadonlyMap<string, string> {
  const byCard = new Map<string, string>();
  for (const { data } of liveEntries(entries)) {
    if (data.text === '') byCard.delete(data.card);
    else byCard.set(data.card, data.text);
  }
  return byCard;
}

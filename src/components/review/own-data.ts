/** What the page of one's own cards reads: cards and notes from the record, the fronts of noted cards from the site. Loaded lazily. */
import { cardNotes, cardNotesKinds, ownCards, ownCardsKinds, type OwnCard } from '#record/folds/own-cards.ts';
import { readAnkiText, writeAnkiText } from '#review/anki-text.ts';
import { cardName, cardOf } from '#review/card.ts';
import { planImport, type LinePlan } from '#review/import-own.ts';
import type { RecordPort } from '#record/port.ts';
import { FileMissing } from '#offline/build-file.ts';
import { decksByCard, loadCards, loadDecks } from './deck-cards.ts';

export interface NotedCard {
  /** Name of the card. */
  readonly card: string;
  /** What the card asks; its name where that cannot be had. */
  readonly front: string;
  readonly text: string;
}

/** Fronts of cards of the site, by name; empty without a network and a copy. */
async function frontsOf(names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  try {
    const cards = await loadCards(names, decksByCard(await loadDecks()));
    return new Map([...cards].map(([name, { ask, front, way }]) => [name, way === 'find-part' ? ask : front]));
  } catch (error) {
    if (error instanceof FileMissing) return new Map();
    throw error;
  }
}

export async function readOwn(
  record: RecordPort,
): Promise<{ readonly cards: readonly OwnCard[]; readonly noted: readonly NotedCard[] }> {
  const cards = [...ownCards(await record.entries(...ownCardsKinds)).values()];
  const notes = cardNotes(await record.entries(...cardNotesKinds));
  const own = new Map(cards.map(({ id, front }) => [cardName({ kind: 'own', id }), front]));
  const fronts = await frontsOf([...notes.keys()].filter((name) => cardOf(name)?.kind !== 'own'));
  const noted = [...notes].map(([card, text]) => ({ card, text, front: own.get(card) ?? fronts.get(card) ?? card }));
  return { cards, noted };
}

/** All cards as Anki's text. */
export function textOf(cards: readonly OwnCard[]): string {
  return writeAnkiText(cards.map(({ id, deck, front, back }) => ({ guid: id, deck, front, back })));
}

export function planOf(text: string, own: readonly OwnCard[]): readonly LinePlan[] {
  return planImport(readAnkiText(text), own);
}

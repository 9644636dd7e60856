/**
 * Decks of the site as notes for Anki: fields in HTML with everything escaped, a name that never changes, the deck inside ours.
 * Drawings and sounds need the page and are left out. Pure.
 */
import { cardOf } from './card.ts';
import { shelves, type Deck, type DeckCard, type ShelfId } from './deck.ts';

export interface AnkiNote {
  /** The card's name: importing a newer package updates the note and keeps its schedule. */
  readonly guid: string;
  readonly deck: string;
  readonly front: string;
  readonly back: string;
  readonly more: string;
  readonly source: string;
  readonly tags: readonly string[];
}

/** Shelves offered as packages; the others need the page, or are one's own. */
export const packagedShelves = [
  'terms',
  'parts',
  'abbreviations',
  'drugs',
  'labs',
  'draw',
  'numbers',
  'steps',
] as const satisfies readonly ShelfId[];

export const license = 'Exam Room, CC BY 4.0: https://creativecommons.org/licenses/by/4.0/';

/** Text as HTML that shows exactly that text. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>');
}

/** "Word parts: prefixes" under its shelf; the two colons that part Anki's decks never come from a title. */
function deckName({ title, shelf }: Pick<Deck, 'title' | 'shelf'>): string {
  return `Exam Room::${shelves[shelf]}::${title.replaceAll('::', ': ')}`;
}

function noteOf(card: DeckCard, deck: Deck): AnkiNote {
  const cites = card.cites.map(({ title, href }) => `${title} ${href}`);
  return {
    guid: `examroom-${card.card}`,
    deck: deckName(deck),
    front: `${escaped(card.ask)}<br><br><b>${escaped(card.front)}</b>${card.say === null ? '' : `<br>${escaped(card.say)}`}`,
    back: escaped(card.back),
    more: card.lines.map(escaped).join('<br>'),
    source: [...cites, license].map(escaped).join('<br>'),
    tags: ['exam-room', cardOf(card.card)?.kind ?? 'card'],
  };
}

/** The notes of a shelf, each once, in the order of its decks. */
export function notesOf(decks: readonly Deck[]): readonly AnkiNote[] {
  const notes = decks.flatMap((deck) =>
    deck.cards.flatMap((card) =>
      card.way === 'name-part' || card.way === 'find-part' || card.way === 'sense' ? [] : [noteOf(card, deck)],
    ),
  );
  return [...new Map(notes.map((note) => [note.guid, note])).values()];
}

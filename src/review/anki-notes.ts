/**
 * Decks of the site as notes for Anki: fields in HTML with everything escaped, a name that never changes, the deck inside ours.
 * Drawings come as pictures; sounds and traces need the page and are left out. Pure.
 */
import { cardOf } from './card.ts';
import { clueOf } from './decks/figures.ts';
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
  'figures',
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

/** File name of a drawing among the pictures of a package; a part marked in it, or null for none. */
export function ankiImage(figure: string, part: string | null): string {
  return `exam-room-${figure}${part === null ? '' : `-${part}`}.svg`;
}

/** What stands on both sides, in HTML. */
function sidesOf(card: DeckCard): Pick<AnkiNote, 'front' | 'back'> {
  const { way, ask, front, back, say } = card;
  if (way !== 'name-part' && way !== 'find-part')
    return {
      front: `${escaped(ask)}<br><br><b>${escaped(front)}</b>${say === null ? '' : `<br>${escaped(say)}`}`,
      back: escaped(back),
    };
  const shown = (part: string | null, words: string): string =>
    `<br><img src="${ankiImage(card.figure, part)}" alt="${escaped(words)}">`;
  // Whoever does not see the mark is told what the part does, without its name.
  const clue = clueOf({ name: back, text: card.lines[0] ?? '' });
  return way === 'name-part'
    ? {
        front: `${escaped(ask)}${shown(card.part, `${front}. One part is marked. In words: ${clue}`)}`,
        back: escaped(back),
      }
    : {
        front: `${escaped(ask)}${shown(null, front)}`,
        back: `${escaped(back)}${shown(card.part, `${front}. ${clue}`)}`,
      };
}

function noteOf(card: DeckCard, deck: Deck): AnkiNote {
  const cites = card.cites.map(({ title, href }) => `${title} ${href}`);
  return {
    guid: `examroom-${card.card}`,
    deck: deckName(deck),
    ...sidesOf(card),
    more: card.lines.map(escaped).join('<br>'),
    source: [...cites, license].map(escaped).join('<br>'),
    tags: ['exam-room', cardOf(card.card)?.kind ?? 'card'],
  };
}

/** The notes of a shelf, each once, in the order of its decks. */
export function notesOf(decks: readonly Deck[]): readonly AnkiNote[] {
  const notes = decks.flatMap((deck) =>
    deck.cards.flatMap((card) => (card.way === 'sense' ? [] : [noteOf(card, deck)])),
  );
  return [...new Map(notes.map((note) => [note.guid, note])).values()];
}

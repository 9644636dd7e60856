/**
 * Decks: the cards one can begin with. The site sends a list of all decks with the names in them, and a file for each deck
 * with what its cards say; a session fetches only the files it needs. This says what is in both. Pure.
 */

export interface Citation {
  readonly title: string;
  readonly href: string;
}

/** What every card says, however it is asked. All plain text. */
interface Said {
  /** Name of the card, as in the record. */
  readonly card: string;
  /** What to do, above the front: "Which generic name?" */
  readonly ask: string;
  readonly front: string;
  /** How it sounds; null when that is not written down. */
  readonly say: string | null;
  readonly back: string;
  /** Short lines under the back: examples, cautions, for whom a number holds. */
  readonly lines: readonly string[];
  /** Address of the place that teaches or lists it. */
  readonly more: string;
  /** What it rests on; empty where the place behind `more` shows it. */
  readonly cites: readonly Citation[];
}

/** How a card is asked, and what only that way needs. */
export type Way =
  /** Look at the back, then say how well one knew it. */
  | { readonly way: 'recall' }
  /** Choose the back among wrong ones. */
  | { readonly way: 'choose'; readonly wrong: readonly string[] }
  /** Write the back, a word part. `alike`: other parts that answer the same front; `apart`: others that are written almost like it. */
  | { readonly way: 'type'; readonly alike: readonly string[]; readonly apart: readonly string[] }
  /** Name the marked part of a drawing, or find the part that is named. `part` is its place in the drawing's list. */
  | { readonly way: 'name-part' | 'find-part'; readonly figure: string; readonly part: string }
  /** Name what one hears or sees on a strip. */
  | { readonly way: 'sense'; readonly sense: string; readonly wrong: readonly string[] };

export type DeckCard = Said & Way;

export interface Deck {
  readonly id: string;
  readonly title: string;
  readonly shelf: ShelfId;
  readonly cards: readonly DeckCard[];
  /** For a deck of a reference shelf: the module or whole subject that teaches it. Other cards name the module in `more`. */
  readonly taughtIn?: string;
}

/** A deck in the list: what it holds by name, without the words. */
export interface ListedDeck {
  readonly id: string;
  readonly title: string;
  readonly shelf: ShelfId;
  readonly names: readonly string[];
  /** Where it is taught: modules, `subject/module`, or a whole subject. None for one's own. */
  readonly taughtIn: readonly string[];
}

export const shelves = {
  terms: 'Terms by module',
  parts: 'Word parts',
  abbreviations: 'Abbreviations',
  drugs: 'Drugs',
  labs: 'Lab values',
  draw: 'Order of draw',
  numbers: 'Numbers to know',
  steps: 'Critical steps',
  figures: 'Drawings to label',
  senses: 'Sounds and traces',
  own: 'My own cards',
} as const;
export type ShelfId = keyof typeof shelves;

/** The modules that the places behind the cards lie in. */
function modulesOf(cards: readonly DeckCard[]): readonly string[] {
  const modules = cards.flatMap(({ more }) => /^\/learn\/([a-z0-9-]+\/[a-z0-9-]+)\//.exec(more)?.[1] ?? []);
  return [...new Set(modules)];
}

/** The list of decks, without the words of the cards. */
export function listed(decks: readonly Deck[]): readonly ListedDeck[] {
  return decks.map(({ id, title, shelf, cards, taughtIn }) => ({
    id,
    title,
    shelf,
    names: cards.map(({ card }) => card),
    taughtIn: taughtIn === undefined ? modulesOf(cards) : [taughtIn],
  }));
}

/**
 * The cards one can begin with: glossary terms by the module that teaches them, and word parts by kind. The site sends them
 * as one file (`/review/cards.json`); this says what is in it. Pure.
 */
import { cardName } from './card.ts';

export interface DeckCard {
  /** Name of the card, as in the record. */
  readonly card: string;
  /** What is asked: the term, or the part with its hyphens. */
  readonly front: string;
  /** How it sounds; null when that is not written down. */
  readonly say: string | null;
  readonly back: string;
  /** "cardi/o in cardiology: study of the heart"; none for terms. */
  readonly examples: readonly string[];
  /** Address of the place that teaches or lists it. */
  readonly more: string;
}

export interface Deck {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly DeckCard[];
}

/** What decks are made from: the records of the library, as far as a card needs them. */
export interface DeckMaterial {
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly say?: string | undefined;
    readonly definition: string;
    readonly module?: string | undefined;
  }[];
  readonly parts: readonly {
    readonly id: string;
    readonly part: string;
    readonly kind: 'prefix' | 'combining-form' | 'suffix';
    readonly meaning: string;
    readonly examples: readonly { readonly word: string; readonly meaning: string }[];
  }[];
  /** Titles of the modules, by id, in shelf order. */
  readonly modules: ReadonlyMap<string, string>;
}

const partDecks = [
  ['prefix', 'Word parts: prefixes'],
  ['combining-form', 'Word parts: combining forms'],
  ['suffix', 'Word parts: suffixes'],
] as const;

/** One deck for each module with terms, then the word parts. Decks without cards are left out. */
export function decks({ terms, parts, modules }: DeckMaterial): readonly Deck[] {
  const termDecks = [...modules].map(([module, title]) => ({
    id: module,
    title,
    cards: terms
      .filter((term) => term.module === module)
      .map(({ id, term, say, definition }) => ({
        card: cardName({ kind: 'term', id }),
        front: term,
        say: say ?? null,
        back: definition,
        examples: [],
        more: `/learn/${module}/`,
      })),
  }));
  const wordParts = partDecks.map(([kind, title]) => ({
    id: kind,
    title,
    cards: parts
      .filter((part) => part.kind === kind)
      .map(({ id, part, meaning, examples }) => ({
        card: cardName({ kind: 'part', id }),
        front: part,
        say: null,
        back: meaning,
        examples: examples.map((example) => `${example.word}: ${example.meaning}`),
        more: '/reference/word-parts/',
      })),
  }));
  return [...termDecks, ...wordParts].filter(({ cards }) => cards.length > 0);
}

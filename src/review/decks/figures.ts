/** Drawings to label: each numbered part is asked for by its mark, and by its name. Pure. */
import { cardName } from '../card.ts';
import type { Deck, DeckCard } from '../deck.ts';

/** One numbered part of a drawing. */
export interface FigurePart {
  /** The name as an id: "optic-nerve". Part of what the record keeps. */
  readonly id: string;
  /** The number it has in the drawing. */
  readonly key: number;
  readonly name: string;
  /** What it is or does. */
  readonly text: string;
}

export interface FigureMaterial {
  readonly id: string;
  /** "The eye in section" */
  readonly title: string;
  readonly more: string;
  readonly parts: readonly FigurePart[];
}

/** "Optic nerve (II)" as an id: "optic-nerve-ii". */
export function partId(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * What a part is or does, without saying its name: for those who cannot see the mark. Words of the name are replaced, so that
 * the sentence asks and does not answer.
 */
export function clueOf({ name, text }: Pick<FigurePart, 'name' | 'text'>): string {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  const hidden = words.map((word) => word.replace(/(?:es|s|y)$/, ''));
  return hidden.reduce((clue, stem) => clue.replaceAll(new RegExp(String.raw`\b${stem}\p{L}*`, 'giu'), '…'), text);
}

export function figureDecks(figures: readonly FigureMaterial[]): readonly Deck[] {
  return figures.map(({ id, title, more, parts }) => {
    const both = parts.flatMap((part): readonly DeckCard[] => {
      const said = { front: title, say: null, lines: [part.text], more, cites: [], figure: id, part: part.id };
      const name = `${id}/${part.id}`;
      return [
        {
          ...said,
          way: 'name-part',
          card: cardName({ kind: 'figure', id: name }),
          ask: 'What is the marked part called?',
          back: part.name,
        },
        {
          ...said,
          way: 'find-part',
          card: cardName({ kind: 'figure', id: `${name}/find` }),
          ask: `Find on the drawing: ${part.name}`,
          back: part.name,
        },
      ];
    });
    // Names first, places after: one learns the words, then finds them.
    const cards = [...both.filter(({ way }) => way === 'name-part'), ...both.filter(({ way }) => way === 'find-part')];
    return { id: `figures/${id}`, title, shelf: 'figures' as const, cards };
  });
}

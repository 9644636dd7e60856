/** The packages for Anki, made while the site is built: once for the files, and to tell their size on the page. */
import type { Library } from '#library/library.ts';
import { notesOf, packagedShelves } from '#review/anki-notes.ts';
import { shelves } from '#review/deck.ts';
import figuresCss from '#styles/figures.css?raw';
import colorsCss from '#styles/tokens/colour.css?raw';
import { picturesOf, pictureStyle } from './anki-drawing.ts';
import { ankiPackage } from './anki-package.ts';
import { shippedDecks } from './ship-decks.ts';
import { shippedFigures } from './ship-figures.ts';

export interface ShippedPackage {
  /** Without the ending. */
  readonly file: string;
  readonly title: string;
  readonly notes: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

let shipped: Promise<readonly ShippedPackage[]> | undefined;

async function ship(library: Library): Promise<readonly ShippedPackage[]> {
  const decks = await shippedDecks(library);
  const style = pictureStyle(figuresCss, colorsCss);
  const pictures = (await shippedFigures(library)).flatMap(({ figure }) => [...picturesOf(figure, style)]);
  return packagedShelves.map((shelf) => {
    const notes = notesOf(decks.filter((deck) => deck.shelf === shelf));
    const bytes = ankiPackage(notes, new Map(shelf === 'figures' ? pictures : []));
    return { file: `exam-room-${shelf}`, title: shelves[shelf], notes: notes.length, bytes };
  });
}

export function shippedPackages(library: Library): Promise<readonly ShippedPackage[]> {
  shipped ??= ship(library);
  return shipped;
}

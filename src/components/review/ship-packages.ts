/** The packages for Anki, made while the site is built: once for the files, and to tell their size on the page. */
import type { Library } from '#library/library.ts';
import { notesOf, packagedShelves } from '#review/anki-notes.ts';
import { shelves } from '#review/deck.ts';
import { ankiPackage } from './anki-package.ts';
import { shippedDecks } from './ship-decks.ts';

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
  return packagedShelves.map((shelf) => {
    const notes = notesOf(decks.filter((deck) => deck.shelf === shelf));
    return { file: `exam-room-${shelf}`, title: shelves[shelf], notes: notes.length, bytes: ankiPackage(notes) };
  });
}

export function shippedPackages(library: Library): Promise<readonly ShippedPackage[]> {
  shipped ??= ship(library);
  return shipped;
}

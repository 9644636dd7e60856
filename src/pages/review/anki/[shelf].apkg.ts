/** A shelf as a package for Anki. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { ankiPackage } from '#components/review/anki-package.ts';
import { shippedDecks } from '#components/review/ship-decks.ts';
import { library } from '#library/library.ts';
import { notesOf, packagedShelves } from '#review/anki-notes.ts';
import type { ShelfId } from '#review/deck.ts';

interface Props {
  readonly shelf: ShelfId;
}

export const getStaticPaths = (() =>
  packagedShelves.map((shelf) => ({
    params: { shelf: `exam-room-${shelf}` },
    props: { shelf } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) => {
  const decks = (await shippedDecks(library())).filter(({ shelf }) => shelf === props.shelf);
  return new Response(ankiPackage(notesOf(decks)), { headers: { 'content-type': 'application/octet-stream' } });
};

/**
 * What can come up for review, and how the record names it: `term:systolic`, `part:cardi-o`, `item:bp-cuff-size`,
 * `problem:follow-up-date`, `drill:drill-order-of-draw`. Names are kept for years in people's records, so the scheme only ever grows. Pure.
 */

export type CardKind = 'term' | 'part' | 'item' | 'problem' | 'drill';

export interface CardRef {
  readonly kind: CardKind;
  /** Id of the glossary term, the word part, the exam item, the item family or the drill. */
  readonly id: string;
}

const kinds: readonly CardKind[] = ['term', 'part', 'item', 'problem', 'drill'];
/** Kinds that one begins with from a deck; the others come up because something was missed. */
const deckKinds: ReadonlySet<CardKind | undefined> = new Set(['term', 'part']);

/** The card's name in the record. */
export function cardName({ kind, id }: CardRef): string {
  return `${kind}:${id}`;
}

/** The card a name stands for; null for a name of a later version or of nothing. */
export function cardOf(name: string): CardRef | null {
  const colon = name.indexOf(':');
  const kind = kinds.find((known) => known === name.slice(0, colon));
  const id = name.slice(colon + 1);
  return kind === undefined || id === '' ? null : { kind, id };
}

/** True for a card that somebody began with from a deck, not one that came up because it was missed. */
export function isFromDeck(name: string): boolean {
  return deckKinds.has(cardOf(name)?.kind);
}

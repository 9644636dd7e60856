/**
 * What can come up for review, and how the record names it: `term:systolic`, `part:cardi-o`, `item:bp-cuff-size`,
 * `drug:metformin/brand`, `figure:eye-parts/lens`. What stands after a stroke is another question about the same thing. Names are
 * kept for years in people's records, so the scheme only ever grows. Pure.
 */

const kinds = [
  'term',
  'part',
  'item',
  'problem',
  'drill',
  'abbreviation',
  'drug',
  'lab',
  'draw',
  'fact',
  'step',
  'figure',
  'sound',
  'own',
] as const;
export type CardKind = (typeof kinds)[number];

export interface CardRef {
  readonly kind: CardKind;
  /** Id of what is asked, on its shelf, with the question after a stroke where there are several. */
  readonly id: string;
}

/** Kinds that only come up because something was missed; one begins with all others from a deck. */
const missedOnly: ReadonlySet<CardKind> = new Set(['item', 'problem', 'drill']);

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

/** True for a card that one begins with from a deck, not one that only comes up because it was missed. */
export function isFromDeck(name: string): boolean {
  const ref = cardOf(name);
  return ref !== null && !missedOnly.has(ref.kind);
}

/** The order of draw from a vein and from the skin, read from its two facts: what comes in each place, and which additive. Pure. */
import type { Fact } from '../../schema/fact.ts';
import { cardName } from '../card.ts';
import type { Deck, DeckCard } from '../deck.ts';

interface Order {
  readonly fact: string;
  /** Begins the names of its cards. */
  readonly id: string;
  readonly words: string;
  readonly more: string;
}

const orders: readonly Order[] = [
  {
    fact: 'vp-order-of-draw',
    id: 'vein',
    words: 'Blood from a vein',
    more: '/learn/laboratory/venipuncture-and-order-of-draw/',
  },
  {
    fact: 'vp-capillary-order',
    id: 'skin',
    words: 'Blood from a finger or heel',
    more: '/learn/laboratory/capillary-and-special-collections/',
  },
];
const nth = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

/** "light blue: sodium citrate" as its two halves; the second is null where the fact names no additive. */
function halves(place: string): { readonly name: string; readonly additive: string | null } {
  const [name = place, additive] = place.split(': ');
  return { name, additive: additive ?? null };
}

function cardsOf(
  { id, words, more }: Order,
  { values, note }: { readonly values: readonly string[]; readonly note?: string | undefined },
): readonly DeckCard[] {
  const places = values.map(halves);
  const shared = { way: 'choose' as const, say: null, more, cites: [] };
  const others = (right: string, all: readonly string[]): readonly string[] => all.filter((one) => one !== right);
  const names = places.map(({ name }) => name);
  const lines = [`The whole order: ${names.join(', then ')}.`, ...(note === undefined ? [] : [note])];
  const byPlace = names.map((name, at): DeckCard => ({
    ...shared,
    card: cardName({ kind: 'draw', id: `${id}-${String(at + 1)}` }),
    ask: `${words}: what is filled in this place?`,
    front: `${nth[at] ?? String(at + 1)} of ${String(names.length)}`,
    back: name,
    lines,
    wrong: others(name, names),
  }));
  const additives = places.flatMap(({ additive }) => (additive === null ? [] : [additive]));
  const byAdditive = places.flatMap(({ name, additive }, at): readonly DeckCard[] =>
    additive === null
      ? []
      : [
          {
            ...shared,
            card: cardName({ kind: 'draw', id: `${id}-${String(at + 1)}/additive` }),
            ask: 'What is in the tube with this closure?',
            front: name,
            back: additive,
            lines,
            wrong: others(additive, additives),
          },
        ],
  );
  return [...byPlace, ...byAdditive];
}

export function drawDeck(facts: ReadonlyMap<string, Fact>): Deck {
  const cards = orders.flatMap((order) => {
    const fact = facts.get(order.fact);
    return fact?.value.kind === 'list' ? cardsOf(order, { values: fact.value.values, note: fact.note }) : [];
  });
  return { id: 'order-of-draw', title: 'Order of draw', shelf: 'draw', cards };
}

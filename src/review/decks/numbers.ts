/**
 * Cards of facts: the sentence of the fact with its numbers taken out. Only facts whose numbers stand in their sentence become
 * cards; nothing is written anew, so that a card never says another value than the fact. Pure.
 */
import type { Fact, FactValue } from '../../schema/fact.ts';
import { cardName } from '../card.ts';
import type { Citation, Deck, DeckCard } from '../deck.ts';

/** What stands for a number that was taken out. */
export const gap = '____';

/** Number words, by number: "one" to "twelve". */
const numberWords: readonly string[] = [
  '',
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
];

/** The numbers a value holds; none for words and lists. */
function numbersOf(value: FactValue): readonly number[] {
  switch (value.kind) {
    case 'number':
      return [value.value];
    case 'range':
      return [value.low, value.high];
    case 'at-least':
    case 'above':
      return [value.low];
    case 'at-most':
    case 'below':
      return [value.high];
    case 'list':
    case 'text':
      return [];
  }
}

/** A number in digits, with its thousands, decimals or fraction. */
const numeral = /(?:\d+(?:,\d{3})*(?:\.\d+)?[½¼¾⅓⅔]?|[½¼¾⅓⅔])/g;
const numberWord = new RegExp(String.raw`\b(?:${numberWords.slice(1).join('|')})\b`, 'gi');
/** The word after a number: its unit, past the other end of a range. */
const unit = /^(?:\s*(?:–|-|to|or)\s*(?:[\d.,½¼¾]+|[a-z]+(?= [a-z])))?[\s-]*([a-z%°]{1,3})/i;

interface Spot {
  readonly at: number;
  readonly length: number;
  readonly numeral: string;
}

function spotsIn(statement: string, shown: string, numbers: readonly number[]): readonly Spot[] {
  const told = [
    ...[...shown.matchAll(numeral)].map((match) => ({
      text: match[0],
      word: numberWords[Number(match[0])],
      end: match.index + match[0].length,
    })),
    ...[...shown.matchAll(numberWord)].map((match) => ({
      text: String(numberWords.indexOf(match[0].toLowerCase())),
      word: match[0].toLowerCase(),
      end: match.index + match[0].length,
    })),
  ];
  const wanted = new Set([...told.map(({ text }) => text), ...numbers.map(String)]);
  const inDigits = [...statement.matchAll(numeral)].map((match) => ({
    at: match.index,
    length: match[0].length,
    numeral: match[0],
  }));
  // A word is a number of this fact only before the same unit: "one waits one minute" has one of each.
  const units = (text: string, after: number): string => unit.exec(text.slice(after))?.[1]?.toLowerCase() ?? '';
  const inWords = told.flatMap(({ text, word = '', end }) => {
    if (word === '') return [];
    const own = units(shown, end);
    return [...statement.matchAll(new RegExp(String.raw`\b${word}\b`, 'gi'))].flatMap(({ index }) => {
      const after = statement.slice(index + word.length).replace(/^ (?:to|or) [a-z]+\b/i, '');
      return own !== '' && units(after, 0) === own ? [{ at: index, length: word.length, numeral: text }] : [];
    });
  });
  return [...inDigits.filter((spot) => wanted.has(spot.numeral)), ...inWords];
}

/** The sentence with the fact's numbers taken out; null when none of them stands there. */
export function withGaps({ statement, shown, value }: Pick<Fact, 'statement' | 'shown' | 'value'>): string | null {
  const numbers = numbersOf(value);
  const spots = spotsIn(statement, shown, numbers);
  const asNumber = (text: string): number => Number(text.replaceAll(',', ''));
  if (!numbers.some((one) => spots.some((spot) => asNumber(spot.numeral) === one))) return null;
  let [text, end] = ['', 0];
  for (const { at, length } of spots.toSorted((a, b) => a.at - b.at)) {
    if (at < end) continue;
    text += statement.slice(end, at) + gap;
    end = at + length;
  }
  text += statement.slice(end);
  // "____ to ____" is one thing to remember.
  return text.replaceAll(new RegExp(`${gap}(?: to | or | and |–|-)${gap}`, 'g'), gap);
}

interface Place {
  readonly module: string;
  /** Address of the page. */
  readonly address: string;
}

export interface NumberMaterial {
  readonly facts: readonly Fact[];
  /** The module that shows a fact; null for facts of simulations. */
  readonly placeOf: (fact: string) => Place | null;
  readonly citation: (source: string) => Citation | null;
  /** Titles of the modules, by id, in shelf order. */
  readonly modules: ReadonlyMap<string, string>;
}

function cardOf(fact: Fact, front: string, place: Place, { citation }: Pick<NumberMaterial, 'citation'>): DeckCard {
  const { id, shown, statement, population, asOf, note, sources } = fact;
  return {
    way: 'recall',
    card: cardName({ kind: 'fact', id }),
    ask: 'What belongs in the gap?',
    front,
    say: null,
    back: shown,
    lines: [
      statement,
      `Holds for: ${population}${asOf === undefined ? '' : `, as of ${asOf}`}.`,
      ...(note === undefined ? [] : [note]),
    ],
    more: place.address,
    cites: sources.flatMap((source) => citation(source) ?? []),
  };
}

/** One deck for each module that shows numbers. What only simulations use, such as the hours of a made-up practice, is left out. */
export function numberDecks(material: NumberMaterial): readonly Deck[] {
  const cards = material.facts.flatMap((fact) => {
    const front = withGaps(fact);
    const place = material.placeOf(fact.id);
    return front === null || place === null
      ? []
      : [{ module: place.module, card: cardOf(fact, front, place, material) }];
  });
  const byModule = Map.groupBy(cards, ({ module }) => module);
  return [...material.modules].flatMap(([module, title]) => {
    const inside = byModule.get(module) ?? [];
    if (inside.length === 0) return [];
    const shelf = 'numbers' as const;
    return [{ id: `numbers/${module}`, title: `Numbers: ${title}`, shelf, cards: inside.map(({ card }) => card) }];
  });
}

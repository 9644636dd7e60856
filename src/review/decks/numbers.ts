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

/** A number in digits, with its thousands, decimals or fraction; not one inside a name, such as the 1 of "A1c". */
const numeral = /(?<![\p{L}\d.,])(?:\d+(?:,\d{3})*(?:\.\d+)?[½¼¾⅓⅔⅛⅜⅝⅞]?|[½¼¾⅓⅔⅛⅜⅝⅞])/gu;
const numberWord = new RegExp(String.raw`\b(?:${numberWords.slice(1).join('|')})\b`, 'gi');
/** The word after a number: its unit, past the other end of a range. */
const unit = /^(?:\s*(?:–|-|to|or)\s*(?:[\d.,½¼¾]+|[a-z]+(?= [a-z])))?[\s-]*([a-z%°]{1,3})/i;

interface Spot {
  readonly at: number;
  readonly length: number;
  readonly numeral: string;
}

type Sentence = Pick<Fact, 'statement' | 'shown' | 'value' | 'population'>;

const asNumber = (text: string): number => Number(text.replaceAll(',', ''));
/** The first letters of the word after a place in a text; empty where no word follows. */
const unitAfter = (text: string, after: number): string => unit.exec(text.slice(after))?.[1]?.toLowerCase() ?? '';

/** Every number in digits with the unit behind it: "6 mon" for "6 months". */
function withUnits(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(numeral)].map((match) => named(text, match)));
}

function named(text: string, { 0: digits, index }: RegExpExecArray): string {
  return `${digits} ${unitAfter(text, index + digits.length)}`;
}

/**
 * True for a number that says when or for whom the value holds, and so belongs to the question: the year, and what the population
 * names ("At 6 months, …"), unless it is the value itself in its own unit.
 */
function isCondition(match: RegExpExecArray, { statement, shown, population, value }: Sentence): boolean {
  const is = named(statement, match);
  const isValue = numbersOf(value).includes(asNumber(match[0]));
  if (isValue && withUnits(shown).has(is)) return false;
  return (!isValue && /^(?:19|20)\d\d$/.test(match[0])) || withUnits(population).has(is);
}

function spotsIn(sentence: Sentence): readonly Spot[] {
  const { statement, shown, value } = sentence;
  const numbers = numbersOf(value);
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
  const inDigits = [...statement.matchAll(numeral)]
    .filter((match) => !isCondition(match, sentence))
    .map((match) => ({ at: match.index, length: match[0].length, numeral: match[0] }));
  // A word is a number of this fact only before the same unit: "one waits one minute" has one of each. "One" counts things that
  // nobody is asked for ("one state", "one third") unless the value is 1.
  const inWords = told.flatMap(({ text, word = '', end }) => {
    if (word === '' || (word === 'one' && !numbers.includes(1))) return [];
    const own = unitAfter(shown, end);
    return [...statement.matchAll(new RegExp(String.raw`\b${word}\b`, 'gi'))].flatMap(({ index }) => {
      const after = statement.slice(index + word.length).replace(/^ (?:to|or) [a-z]+\b/i, '');
      return own !== '' && unitAfter(after, 0) === own ? [{ at: index, length: word.length, numeral: text }] : [];
    });
  });
  return [...inDigits.filter((spot) => wanted.has(spot.numeral)), ...inWords];
}

/** The sentence with the fact's numbers taken out; null when none of them stands there. */
export function withGaps(sentence: Sentence): string | null {
  const { statement, value } = sentence;
  const numbers = numbersOf(value);
  const spots = spotsIn(sentence);
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

/** Abbreviations by area, and the unsafe ones with what to write instead. Pure. */
import type { Abbreviation } from '../../schema/reference-shelves.ts';
import { cardName } from '../card.ts';
import type { Deck } from '../deck.ts';
import { wrongAnswers, type Answerable } from './wrong-answers.ts';

const areas: Readonly<Record<Abbreviation['area'], string>> = {
  clinical: 'clinical',
  medication: 'medication',
  laboratory: 'laboratory',
  administrative: 'front office',
  anatomy: 'anatomy',
};

const shelf = 'abbreviations' as const;
const taughtIn = 'medical-terminology/abbreviations-and-symbols';
const more = '/reference/abbreviations/';

/**
 * True when the first letters of an answer spell the abbreviation, so that it could stand for it as well: "infectious mononucleosis"
 * for IM. Small words count or not.
 */
export function couldStandFor(abbreviation: string, answer: string): boolean {
  const letters = abbreviation.split(', ').map((one) => one.toLowerCase().replaceAll(/[^a-z]/g, ''));
  return answer.split(/[;:,(]/).some((meaning) => {
    const words = meaning.toLowerCase().match(/\p{L}+/gu) ?? [];
    const initials = (all: readonly string[]): string => all.map((word) => word.slice(0, 1)).join('');
    const short = words.filter((word) => !/^(?:of|and|the|to|for|in)$/.test(word));
    return letters.some((one) => one.length > 1 && (one === initials(words) || one === initials(short)));
  });
}

function safeDeck(area: Abbreviation['area'], all: readonly Abbreviation[]): Deck {
  const safe = all.filter(({ unsafe }) => unsafe === undefined);
  // Answers with the same first letter stand beside each other: else the letters asked about would show which one it is.
  const answers = safe.map(({ id, abbreviation, meaning }): Answerable => ({
    card: id,
    answer: meaning,
    group: meaning.slice(0, 1).toLowerCase(),
    key: abbreviation,
  }));
  const byId = new Map(answers.map((answer) => [answer.card, answer]));
  const cards = safe.flatMap(({ id, abbreviation, meaning, area: own }) => {
    const asked = byId.get(id);
    if (own !== area || asked === undefined) return [];
    return {
      way: 'choose' as const,
      card: cardName({ kind: 'abbreviation', id }),
      ask: 'What does it stand for?',
      front: abbreviation,
      say: null,
      back: meaning,
      lines: [],
      more,
      cites: [],
      wrong: wrongAnswers(
        asked,
        answers.filter((other) => other === asked || !couldStandFor(abbreviation, other.answer)),
      ),
    };
  });
  return { id: `abbreviations-${area}`, title: `Abbreviations: ${areas[area]}`, shelf, taughtIn, cards };
}

/** Each must be written out: what stands in an old order, and the words for it. */
function unsafeDeck(all: readonly Abbreviation[]): Deck {
  const cards = all.flatMap(({ id, abbreviation, meaning, unsafe }) =>
    unsafe === undefined
      ? []
      : [
          {
            way: 'recall' as const,
            card: cardName({ kind: 'abbreviation', id }),
            ask: 'An old note has this. Never write it: what do you write instead?',
            front: abbreviation,
            say: null,
            back: unsafe.writeInstead,
            lines: [`It was meant for: ${meaning}.`, unsafe.why],
            more,
            cites: [],
          },
        ],
  );
  return { id: 'abbreviations-unsafe', title: 'Unsafe abbreviations: what to write instead', shelf, taughtIn, cards };
}

export function abbreviationDecks(all: readonly Abbreviation[]): readonly Deck[] {
  const byArea = (Object.keys(areas) as Abbreviation['area'][]).map((area) => safeDeck(area, all));
  return [unsafeDeck(all), ...byArea].filter(({ cards }) => cards.length > 0);
}

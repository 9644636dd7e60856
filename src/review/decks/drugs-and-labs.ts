/** Drugs (class and use, generic and brand) and the usual ranges of laboratory tests. Pure. */
import type { Drug, LabValue } from '../../schema/reference-shelves.ts';
import { cardName } from '../card.ts';
import type { Deck, DeckCard } from '../deck.ts';
import { wrongAnswers, type Answerable } from './wrong-answers.ts';

const shelf = 'drugs' as const;
const taughtIn = 'pharmacology';
const more = '/reference/drugs/';

function useCard({ id, generic, say, class: drugClass, use, caution, schedule, brands }: Drug): DeckCard {
  return {
    way: 'recall',
    card: cardName({ kind: 'drug', id }),
    ask: 'Which class, and what is it mainly for?',
    front: generic,
    say: say ?? null,
    back: `${drugClass}. ${use}`,
    lines: [
      caution,
      ...(schedule === 'none' ? [] : [`Schedule ${schedule}; a state may be stricter.`]),
      ...(brands.length === 0 ? [] : [`Brands: ${brands.join(', ')}`]),
    ],
    more,
    cites: [],
  };
}

/** Brands and the names charts go on using. */
function namesOf({ brands, alsoHeard = [] }: Drug): readonly string[] {
  return [...brands, ...alsoHeard];
}

/** Cards that ask one name for the other. Wrong answers come from other drugs, those of the same class last of all. */
function nameCards(drugs: readonly Drug[], to: 'generic' | 'brand'): readonly DeckCard[] {
  const named = drugs.filter((drug) => namesOf(drug).length > 0);
  const answers = named.map((drug): Answerable & { readonly drug: Drug } => ({
    drug,
    card: drug.id,
    answer: to === 'generic' ? drug.generic : (namesOf(drug)[0] ?? ''),
    group: drug.class,
    key: to === 'generic' ? (namesOf(drug)[0] ?? '') : drug.generic,
  }));
  return answers.map((asked): DeckCard => {
    const { drug, answer } = asked;
    const all = namesOf(drug);
    // Whatever else has one of these names, or is a part of the same combination, could be right as well.
    const others = answers.filter(
      (other) => other === asked || !namesOf(other.drug).some((name) => all.includes(name)),
    );
    return {
      way: 'choose',
      card: cardName({ kind: 'drug', id: `${drug.id}/${to}` }),
      ask: to === 'generic' ? 'Which generic name?' : 'Which brand name?',
      front: to === 'generic' ? all.join(', ') : drug.generic,
      say: to === 'generic' ? null : (drug.say ?? null),
      back: answer,
      lines: [
        ...(to === 'brand' && all.length > 1 ? [`Also: ${all.slice(1).join(', ')}`] : []),
        `${drug.class}. ${drug.use}`,
      ],
      more,
      cites: [],
      wrong: wrongAnswers(asked, others),
    };
  });
}

export function drugDecks(drugs: readonly Drug[]): readonly Deck[] {
  return [
    { id: 'drugs-use', title: 'Drugs: class and use', shelf, taughtIn, cards: drugs.map(useCard) },
    { id: 'drugs-generic', title: 'Drugs: brand to generic', shelf, taughtIn, cards: nameCards(drugs, 'generic') },
    { id: 'drugs-brand', title: 'Drugs: generic to brand', shelf, taughtIn, cards: nameCards(drugs, 'brand') },
  ];
}

/** Groups by what is examined: urine apart from blood. */
export function labDeck(values: readonly LabValue[]): Deck {
  const cards = values.map(({ id, test, abbreviation, specimen, range, shows, tube }): DeckCard => ({
    way: 'recall',
    card: cardName({ kind: 'lab', id }),
    ask: range.startsWith('children') ? 'What is the reference value, and for whom?' : 'What is the usual adult range?',
    front: abbreviation === undefined ? test : `${test} (${abbreviation})`,
    say: null,
    back: range,
    lines: [
      shows,
      `Specimen: ${specimen}${tube === undefined ? '' : `. Tube: ${tube}`}.`,
      'Laboratories differ: the range printed beside the result decides.',
    ],
    more: '/reference/lab-values/',
    cites: [],
  }));
  return { id: 'lab-values', title: 'Lab values: usual adult ranges', shelf: 'labs', taughtIn: 'laboratory', cards };
}

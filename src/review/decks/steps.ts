/**
 * Critical steps: what must not be missed, from the rubrics of the simulations. Each card asks for the step by the skill and the
 * paragraph that teaches it; a step one missed in a run of one's own comes up as missed. Pure.
 */
import { cardName } from '../card.ts';
import type { Deck, DeckCard } from '../deck.ts';

export interface CriticalSteps {
  readonly simulation: string;
  readonly title: string;
  readonly steps: readonly {
    /** Id of the criterion. */
    readonly id: string;
    readonly sentence: string;
    /** `subject/module#section` */
    readonly teaches: string;
    /** Title of that section; null when it is not there. */
    readonly section: string | null;
  }[];
}

/** The card of a criterion. */
export function stepCard(simulation: string, criterion: string): string {
  return cardName({ kind: 'step', id: `${simulation}/${criterion}` });
}

const counts = ['', 'One step', 'Two steps', 'Three steps', 'Four steps', 'Five steps', 'Six steps'];

function cardsOf({ simulation, title, steps }: CriticalSteps): readonly DeckCard[] {
  return steps.map(({ id, sentence, teaches, section }) => {
    // Steps of one paragraph are asked for together, so that any order of naming them is right.
    const beside = steps.filter((other) => other.teaches === teaches && other.id !== id);
    const many = counts[beside.length + 1] ?? `${String(beside.length + 1)} steps`;
    const [module = '', anchor = ''] = teaches.split('#');
    return {
      way: 'recall',
      card: stepCard(simulation, id),
      ask: 'What must not be missed?',
      front: section === null ? title : `${title}: ${section}`,
      say: null,
      back: sentence,
      lines: [
        ...(beside.length === 0
          ? []
          : [`${many} here must not be missed. Also: ${beside.map((it) => it.sentence).join(' ')}`]),
        'Missing it fails the skill, whatever else was right.',
      ],
      more: `/learn/${module}/${anchor === '' ? '' : `#${anchor}`}`,
      cites: [],
    };
  });
}

export function stepDecks(all: readonly CriticalSteps[]): readonly Deck[] {
  return all.flatMap((one) => {
    const cards = cardsOf(one);
    return cards.length === 0
      ? []
      : [{ id: `steps/${one.simulation}`, title: `Critical steps: ${one.title}`, shelf: 'steps' as const, cards }];
  });
}

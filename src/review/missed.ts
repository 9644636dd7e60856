/**
 * What belongs in review because it was missed: exam items last answered wrong, or right by luck, as the person said; kinds of
 * problem and drills last not answered wholly right; critical steps lost in a run. Certain and wrong comes first, since it is
 * what hurts a patient. Pure.
 */
import type { ItemAnswered } from '#record/folds/items-answered.ts';
import type { PracticeAnswered } from '#record/folds/practice-answered.ts';
import type { StepMissed } from '#record/folds/steps-missed.ts';
import { cardName } from './card.ts';
import { stepCard } from './decks/steps.ts';

export interface Missed {
  /** Name of the card, as in the record. */
  readonly card: string;
  /** The person was sure of the wrong answer. */
  readonly wasCertain: boolean;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

function missedItems(answered: ReadonlyMap<string, ItemAnswered>): readonly Missed[] {
  return [...answered.values()]
    .filter(({ last }) => !last.right || last.certainty === 'unsure')
    .map(({ item, last }) => ({
      card: cardName({ kind: 'item', id: item }),
      wasCertain: !last.right && last.certainty === 'certain',
      atMs: Date.parse(last.at),
    }));
}

function missedPractice(answered: ReadonlyMap<string, PracticeAnswered>): readonly Missed[] {
  return [...answered.values()]
    .filter(({ last }) => !last.right)
    .map(({ kind, id, last }) => ({ card: cardName({ kind, id }), wasCertain: false, atMs: Date.parse(last.at) }));
}

function missedSteps(steps: readonly StepMissed[]): readonly Missed[] {
  return steps.map(({ simulation, criterion, at }) => ({
    card: stepCard(simulation, criterion),
    wasCertain: false,
    atMs: Date.parse(at),
  }));
}

/** All that was missed, in the order to ask it: certain and wrong, then oldest first. */
export function missedCards(
  items: ReadonlyMap<string, ItemAnswered>,
  practice: ReadonlyMap<string, PracticeAnswered>,
  steps: readonly StepMissed[] = [],
): readonly Missed[] {
  return [...missedItems(items), ...missedPractice(practice), ...missedSteps(steps)].sort(
    (a, b) => Number(b.wasCertain) - Number(a.wasCertain) || a.atMs - b.atMs || (a.card < b.card ? -1 : 1),
  );
}

/** How a card with choices is laid out, and how an answer is rated. The same review of the same card looks alike everywhere. Pure. */
import type { EntryData } from '../schema/entry.ts';
import { hashOf } from './decks/wrong-answers.ts';

type Certainty = EntryData<'card.reviewed'>['certainty'];
type CardRating = EntryData<'card.reviewed'>['rating'];

/** Wrong answers shown beside the right one, at most. */
const wrongShown = 3;

/**
 * The right answer among wrong ones.
 * @param times reviews of the card so far: each brings other company in another order
 */
export function choicesOf(
  { card, back, wrong }: { readonly card: string; readonly back: string; readonly wrong: readonly string[] },
  times: number,
): readonly string[] {
  const rank = (choice: string): number => hashOf(`${String(times)} ${choice} ${card}`);
  const company = wrong.toSorted((a, b) => rank(a) - rank(b)).slice(0, wrongShown);
  return [back, ...company].sort((a, b) => rank(a) - rank(b));
}

/**
 * The rating of a recognition: not remembered when wrong, by luck when right and unsure, remembered when right. Certainty is one
 * optional tap; without it a right answer counts as remembered.
 */
export function ratingOf(isRight: boolean, certainty: Certainty): CardRating {
  if (!isRight) return 1;
  return certainty === 'unsure' ? 2 : 3;
}

/** One recognition on the screen: how sure the person said they were, whether they were right, and the rating that follows. */
import { ratingOf } from '#review/choices.ts';
import type { CardRating, Certainty } from '#review/memory.ts';
import type { ReviewState } from './review-state.svelte.ts';

export class Recognition {
  certainty: Certainty = $state(null);
  /** Null before the answer. */
  isRight: boolean | null = $state(null);
  isSaving = $state(false);
  /** The best rating a right answer can have: less after help or a slip of the pen. */
  best: CardRating = $state(4);
  readonly #review: ReviewState;

  constructor(review: ReviewState) {
    this.#review = review;
  }

  answer(isRight: boolean): void {
    this.isRight ??= isRight;
  }

  /** What became of it, in a sentence; empty before the answer. */
  get words(): string {
    if (this.isRight === null) return '';
    if (!this.isRight)
      return this.certainty === 'certain'
        ? 'Wrong, and you were sure: look at this one closely. It comes back in this session.'
        : 'Wrong: it comes back in this session.';
    if (this.certainty === 'unsure') return 'Right, by luck: it comes back soon.';
    return this.best < 3 ? 'Nearly: it comes back soon.' : 'Right.';
  }

  /** Keeps the review and goes to the next card. */
  async goOn(): Promise<void> {
    if (this.isSaving || this.isRight === null) return;
    this.isSaving = true;
    const rating = Math.min(this.best, ratingOf(this.isRight, this.certainty)) as CardRating;
    const isKept = await this.#review.rate(rating, this.certainty);
    this.isSaving = false;
    if (isKept) this.#review.next();
  }
}

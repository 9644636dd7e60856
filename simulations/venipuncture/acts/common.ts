/** What every act uses: what had been asked in time, lists that stay short. */
import { safetyQuestions } from '../case.ts';
import { mostKept, type BloodContext, type Did } from '../context.ts';
import type { BloodLearnerEvent } from '../events.ts';

export type Event<K extends BloodLearnerEvent['type']> = Extract<BloodLearnerEvent, { readonly type: K }>;
export type Change = Partial<BloodContext>;

/** What had been asked when the skin was punctured: a question afterwards comes too late. */
export function askedByNow({ did: { asked, askedBeforeBand, drawnUnasked } }: BloodContext): Partial<Did> {
  return {
    askedBeforeBand: askedBeforeBand ?? safetyQuestions.filter((one) => asked.includes(one)).length,
    drawnUnasked: drawnUnasked || !asked.includes('consent'),
  };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

export const kept = <T>(list: readonly T[], item: T): readonly T[] => [...list, item].slice(-mostKept);

/** The list with one of its items changed. */
export function withTube<T extends { readonly id: number }>(
  tubes: readonly T[],
  id: number,
  change: (tube: T) => T,
): readonly T[] {
  return tubes.map((tube) => (tube.id === id ? change(tube) : tube));
}

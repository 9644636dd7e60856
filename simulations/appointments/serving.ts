/** What a careful assistant does for whoever is on the line. For personas and followers of hints; no page loads it. */
import type { Request } from './case.ts';
import type { BookContext } from './context.ts';
import type { BookLearnerEvent, Step } from './events.ts';
import { findSlot } from './slots.ts';

export const stepsTaken = (...steps: readonly Step[]): readonly BookLearnerEvent[] =>
  steps.map((step) => ({ type: 'step.taken', step }));

/** The chart of the index, or a new one for somebody who has none. */
export function chartOpened({ name, birthDate, phone, chart }: Request): BookLearnerEvent {
  return chart === null
    ? { type: 'person.entered', first: name.first, last: name.last, birthDate, phone }
    : { type: 'chart.chosen', chart };
}

/** What an outside place wants before its visit is written; nothing for a visit here. */
export function placePrepared({ outside }: Request): readonly BookLearnerEvent[] {
  if (outside === null) return [];
  const { missing, screening } = outside;
  return [
    ...(missing === null ? [] : stepsTaken('order-completed')),
    ...screening.map(({ id }) => ({ type: 'screening.asked', question: id }) as const),
    ...(screening.some(({ isFlag }) => isFlag) ? stepsTaken('answers-reported') : []),
    ...stepsTaken('approval-given'),
  ];
}

/** The visit in the first place that suits; null where nothing fits, or nothing is to be booked. */
export function visitWritten(context: BookContext, request: Request): BookLearnerEvent | null {
  const wish = findSlot(context, request);
  if (wish === null) return null;
  const { type, ...place } = wish;
  return { type: 'visit.booked', visitType: type, ...place, confirmed: true };
}

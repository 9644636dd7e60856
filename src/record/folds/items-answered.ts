/** What was answered to exam items over all finished sittings, and which answers were to items never seen before. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';
import type { EntryData } from '../../schema/entry.ts';

export const itemsAnsweredKinds = ['sitting.finished', 'entry.withdrawn'] as const;

export type ItemAnswer = EntryData<'sitting.finished'>['answers'][number] & {
  readonly sitting: string;
  readonly exam: string;
  /** Wall clock when the sitting was finished, for display. */
  readonly at: string;
};

export interface ItemAnswered {
  readonly item: string;
  /**
   * The answer given at the first meeting. Only this one says something about items one has not seen. Which meeting was
   * first is decided here, from the whole log, since another device may have met the item earlier.
   */
  readonly first: ItemAnswer;
  readonly last: ItemAnswer;
  readonly times: number;
  readonly rightTimes: number;
}

/** By item id, in the order items were first met. An item left unanswered counts as met. */
export function itemsAnswered(
  entries: readonly EntryOf<(typeof itemsAnsweredKinds)[number]>[],
): ReadonlyMap<string, ItemAnswered> {
  const byItem = new Map<string, ItemAnswered>();
  for (const { data, at } of liveEntries(entries)) {
    for (const given of data.answers) {
      const before = byItem.get(given.item);
      const answer: ItemAnswer = {
        ...given,
        firstSeen: before === undefined,
        sitting: data.sitting,
        exam: data.exam,
        at,
      };
      byItem.set(given.item, {
        item: given.item,
        first: before?.first ?? answer,
        last: answer,
        times: (before?.times ?? 0) + 1,
        rightTimes: (before?.rightTimes ?? 0) + (given.right ? 1 : 0),
      });
    }
  }
  return byItem;
}

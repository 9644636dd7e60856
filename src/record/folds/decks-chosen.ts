/** Which decks a person begins new cards from. Pure. */
import { liveEntries } from '../log/live.ts';
import type { EntryOf } from '../port.ts';

export const decksChosenKinds = ['deck.chosen', 'entry.withdrawn'] as const;

/** Ids of the decks that are on, in the order they were turned on; null for somebody who never chose any. */
export function decksChosen(entries: readonly EntryOf<(typeof decksChosenKinds)[number]>[]): readonly string[] | null {
  const acts = liveEntries(entries);
  if (acts.length === 0) return null;
  const on = new Set<string>();
  for (const { data } of acts) {
    if (!data.isOn) on.delete(data.deck);
    else on.add(data.deck);
  }
  return [...on];
}

/**
 * Cards that are forgotten again and again ("leeches", in Anki's word): found, told apart, set aside and taken up again. Pure.
 *
 * The rule: forgotten six times after it had been learned, or four times when that is at least every third time it was asked. Anki
 * waits for eight, which is meant for years; a course lasts weeks. Asking again within a session counts as asked. Somebody who remembers
 * nine in ten comes to it by mere chance with 2 cards in 1,000 within twelve reviews; eight in ten, with 31.
 */
import { liveEntries } from '#record/log/live.ts';
import type { EntryOf } from '#record/port.ts';
import type { Memory } from './memory.ts';

export const setAsideKinds = ['card.set-aside', 'entry.withdrawn'] as const;

const manyLapses = 6;
const someLapses = 4;
const everyThird = 3;

/** True for a card that more repeating will not help: it needs another look first. */
export function isLeech({ lapses, times }: Pick<Memory, 'lapses' | 'times'>): boolean {
  return lapses >= manyLapses || (lapses >= someLapses && lapses * everyThird >= times);
}

/** Leeches that are still asked, the most often forgotten first. */
export function leeches<M extends Pick<Memory, 'card' | 'lapses' | 'times'>>(
  memories: Iterable<M>,
  aside: ReadonlySet<string>,
): readonly M[] {
  return [...memories]
    .filter((memory) => isLeech(memory) && !aside.has(memory.card))
    .sort((one, other) => other.lapses - one.lapses || (one.card < other.card ? -1 : 1));
}

/** Names of the cards the person set aside and has not taken up again, from the record's entries in any order. */
export function setAside(entries: readonly EntryOf<(typeof setAsideKinds)[number]>[]): ReadonlySet<string> {
  const aside = new Set<string>();
  for (const { data } of liveEntries(entries)) {
    if (data.aside) aside.add(data.card);
    else aside.delete(data.card);
  }
  return aside;
}

/** What eyes and ears get: the only window of views and personas on a visit. Nothing here shows the truth or the unheard. */
import { isKnown, isOnTable } from './called.ts';
import type { Medicine, Moment, RoomingCase } from './case.ts';
import type { Line, Reading, RoomingContext } from './context.ts';
import { curtBelow } from './feelings.ts';
import { speakerOf, wordsOf, type Speaker } from './words.ts';

export interface Spoken {
  readonly atMs: number;
  readonly who: Speaker;
  readonly words: string;
  readonly line: Line;
}

/** The transcript so far. */
export function transcript(context: RoomingContext): readonly Spoken[] {
  return context.said.map((line) => ({
    atMs: line.atMs,
    who: speakerOf(context, line),
    words: wordsOf(context, line),
    line: { kind: line.kind, id: line.id },
  }));
}

/** The sentence being said now; null while it is quiet. */
export function speakingNow(context: RoomingContext): Spoken | null {
  const [line] = context.coming;
  return line === undefined
    ? null
    : { atMs: context.nowMs, who: speakerOf(context, line), words: wordsOf(context, line), line };
}

/** How long the patient still speaks, ms, in whole ticks. */
export function speechLeftMs({ coming, nowMs }: RoomingContext): number {
  return Math.max(0, Math.ceil(((coming.at(-1)?.endsAtMs ?? nowMs) - nowMs) / 100) * 100);
}

/** What waits for a word. */
export function waiting(context: RoomingContext): readonly Moment[] {
  return context.moments
    .filter(({ reply }) => reply === null)
    .map(({ id }) => context.case.moments.find((one) => one.id === id))
    .filter((moment) => moment !== undefined);
}

/** Medicines that can be seen: on the list, on the table, or told of. */
export function seenMedicines(context: RoomingContext): readonly Medicine[] {
  return context.case.medicines.filter(({ id }) => isOnTable(context, id));
}

/** What may be charted as told or seen, in the order it came. */
export function chartable(context: RoomingContext): readonly { readonly id: string; readonly text: string }[] {
  const told = context.heard.flatMap(({ id }) => {
    const notes = context.case.told.find((one) => one.id === id)?.notes ?? null;
    return notes === null ? [] : [{ id, text: notes }];
  });
  const looks = context.watched.map((look) => ({ id: `look:${look}`, text: context.case.walk.seen[look].text }));
  return [...looks, ...told];
}

export function complaintWords(context: RoomingContext): RoomingCase['complaint']['words'] {
  return context.case.complaint.words.filter(({ needs }) => needs === null || isKnown(context, needs));
}

export function offeredStatements(context: RoomingContext): RoomingCase['sbar'] {
  return context.case.sbar.filter(({ needs }) => needs.every((need) => isKnown(context, need)));
}

/** The last reading of a kind, as the instrument shows it. */
export function lastReading(context: RoomingContext, what: Reading['what']): Reading | null {
  return context.readings.filter((reading) => reading.what === what).at(-1) ?? null;
}

export type Ease = 'closed' | 'careful' | 'open' | 'trusting';

/** How the patient seems, as a careful eye would say. */
export function easeOf({ trust }: RoomingContext): Ease {
  return trust < 30 ? 'closed' : trust < 55 ? 'careful' : trust < 75 ? 'open' : 'trusting';
}

export function isCurt({ patience }: RoomingContext): boolean {
  return patience < curtBelow;
}

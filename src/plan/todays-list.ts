/** Today's part of the plan as a list of things to do, in order. Pure. */
import type { PlannedDay } from './days.ts';
import type { AskPiece, Piece, ReadPiece, SimulatePiece } from './line.ts';
import { secondsFor } from './review-load.ts';

export type Task =
  | { readonly kind: 'review'; readonly minutes: number; readonly cards: number }
  | {
      readonly kind: 'read';
      readonly minutes: number;
      readonly module: string;
      /** Ids, in reading order. */
      readonly sections: readonly string[];
    }
  | { readonly kind: 'simulate'; readonly minutes: number; readonly simulation: string }
  | {
      readonly kind: 'ask';
      readonly minutes: number;
      readonly count: number;
      /** Codes, the one with most questions first. */
      readonly topics: readonly string[];
    };

const isRead = (piece: Piece): piece is ReadPiece => piece.kind === 'read';
const isSimulate = (piece: Piece): piece is SimulatePiece => piece.kind === 'simulate';
const isAsk = (piece: Piece): piece is AskPiece => piece.kind === 'ask';

const total = (pieces: readonly { readonly minutes: number }[]): number =>
  pieces.reduce((sum, { minutes }) => sum + minutes, 0);

function reading(pieces: readonly ReadPiece[]): readonly Task[] {
  return [...new Set(pieces.map(({ module }) => module))].map((module) => {
    const own = pieces.filter((piece) => piece.module === module);
    return { kind: 'read', module, minutes: total(own), sections: own.map(({ section }) => section) };
  });
}

function asking(pieces: readonly AskPiece[]): readonly Task[] {
  if (pieces.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { topics, count } of pieces)
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + count);
  const topics = [...counts].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
  return [{ kind: 'ask', minutes: total(pieces), count: pieces.reduce((sum, { count }) => sum + count, 0), topics }];
}

/**
 * What is to be done today, in the order to do it: what is due, then reading, doing, being asked.
 * @param waiting cards waiting now; those that come up later today have their minutes kept for them and are not on the list yet
 */
export function tasksOf({ reviewMinutes, pieces }: PlannedDay, waiting: readonly string[]): readonly Task[] {
  const seconds = secondsFor(waiting);
  const minutes = Math.min(reviewMinutes, Math.ceil(seconds / 60));
  const fits = Math.min(1, (minutes * 60) / Math.max(1, seconds));
  return [
    ...(minutes === 0
      ? []
      : [{ kind: 'review' as const, minutes, cards: Math.max(1, Math.round(waiting.length * fits)) }]),
    ...reading(pieces.filter(isRead)),
    ...pieces
      .filter(isSimulate)
      .map(({ simulation, minutes: long }) => ({ kind: 'simulate' as const, simulation, minutes: long })),
    ...asking(pieces.filter(isAsk)),
  ];
}

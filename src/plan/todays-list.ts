/** Today's part of the plan as a list of things to do, in order, and how far each is done by now. Pure. */
import type { PlannedDay } from './days.ts';
import type { AskPiece, Piece, ReadPiece, SimulatePiece } from './line.ts';
import type { Standing } from './standing.ts';

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
 * What is to be done on a day, in the order to do it: what is due, then reading, doing, being asked.
 * @param dueCards cards waiting when the day began, of which those that fit are taken
 */
export function tasksOf(day: PlannedDay, dueCards: number): readonly Task[] {
  const { reviewMinutes, leftSeconds, pieces } = day;
  const dueSeconds = reviewMinutes * 60 + leftSeconds;
  const share = leftSeconds === 0 ? 1 : (reviewMinutes * 60) / dueSeconds;
  const cards = Math.round(dueCards * share);
  return [
    ...(reviewMinutes === 0 ? [] : [{ kind: 'review' as const, minutes: reviewMinutes, cards }]),
    ...reading(pieces.filter(isRead)),
    ...pieces.filter(isSimulate).map(({ simulation, minutes }) => ({ kind: 'simulate' as const, simulation, minutes })),
    ...asking(pieces.filter(isAsk)),
  ];
}

/** Where the person stands now, against the morning. */
export interface DayProgress {
  readonly morning: Standing;
  readonly now: Standing;
  /** Cards waiting now, and reviews given today. */
  readonly waiting: number;
  readonly reviewed: number;
}

/** How much of a task is still to do: 0 when it is done. In cards, sections, runs or questions. */
export function stillToDo(task: Task, { morning, now, waiting, reviewed }: DayProgress): number {
  switch (task.kind) {
    case 'review':
      return Math.min(waiting, Math.max(0, task.cards - reviewed));
    case 'read': {
      const read = now.read.get(task.module) ?? new Set();
      return task.sections.filter((section) => !read.has(section)).length;
    }
    case 'simulate': {
      const runs = (standing: Standing): number => standing.tried.get(task.simulation)?.finished ?? 0;
      return runs(now) > runs(morning) ? 0 : 1;
    }
    case 'ask':
      // Whatever new questions were asked: nobody has to be asked twice as much for having chosen other ones.
      return Math.max(0, task.count - (now.answered.size - morning.answered.size));
    default:
      return task satisfies never;
  }
}

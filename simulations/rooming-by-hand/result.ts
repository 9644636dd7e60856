/** What a finished visit hands on: the visit's own result, and which measurements were taken by hand. */
import { embeddedResult } from '../core/embed.ts';
import type { RoomingResult } from '../rooming/result.ts';
import { rooming } from '../rooming/simulation.ts';
import type { Vital } from '../rooming/choices.ts';
import type { ByHandContext } from './compose.ts';
import { roomOf } from './derive/moment.ts';
import { home } from './tasks.ts';

export interface ByHandResult {
  /** Null when the visit was broken off. */
  readonly visit: RoomingResult | null;
  readonly byHand: readonly Vital[];
}

export function resultOf(context: ByHandContext): ByHandResult {
  const visit = context.tasks[home];
  const room = roomOf(context);
  return {
    visit: visit === undefined ? null : embeddedResult(rooming, visit.state),
    byHand: room.byHand.filter((what) => room.readings.some((reading) => reading.what === what)),
  };
}

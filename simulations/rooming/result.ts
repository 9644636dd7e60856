/** What a finished rooming hands on to a later task of a shift: what stands on the record and what was told, never the truth. */
import type { RoomingContext } from './context.ts';

export interface RoomingResult {
  readonly caseId: string;
  /** Standing entries, as text. */
  readonly record: readonly string[];
  readonly reported: boolean;
  readonly handedOff: boolean;
  readonly roomReady: boolean;
}

export function resultOf(context: RoomingContext): RoomingResult {
  return {
    caseId: context.case.id,
    record: context.entries.filter(({ mended }) => mended === null).map(({ text }) => text),
    reported: context.alarms.length > 0 && context.alarms.every(({ raised }) => raised !== null),
    handedOff: context.handoff !== null,
    roomReady: context.turned.some(({ step }) => step === 'fresh-paper'),
  };
}

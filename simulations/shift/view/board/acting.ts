/** What the parts of the board are handed: the way to act, and the names of tasks. */
import type { ShiftEvent } from '../../events.ts';

export interface Acting {
  readonly act: (event: ShiftEvent) => void;
  /** What a simulation is called, by its id. */
  readonly names: Readonly<Record<string, string>>;
}

export const minutesWords = (minutes: number): string => (minutes === 0 ? 'just now' : `${String(minutes)} min`);

/** How the list of shifts calls what is on offer, and how long each takes. */
import type { ListWords } from '#components/ui/simulation/list-words.ts';
import type { Difficulty, ShiftLength } from '../case.ts';

export const shiftWords: ListWords = {
  choose: 'Choose a shift',
  list: 'Shifts',
  begin: 'Begin the shift',
  another: 'Back to this shift',
};

/** Time of the clinic, not of the clock on the wall: waiting can be passed over. */
export const spanWords: Readonly<Record<ShiftLength, string>> = {
  short: '20 min',
  'half-day': '4 hours',
  'full-day': '8 hours',
};

export const difficultyWords: Readonly<Record<Difficulty, string>> = {
  1: 'Calm: few interruptions',
  2: 'Usual: calls and results come in between',
  3: 'Hard: much at once, and something goes wrong',
};

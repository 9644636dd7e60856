/** How the list of shifts calls what is on offer. */
import type { ListWords } from '#components/ui/simulation/list-words.ts';

export const shiftWords: ListWords = {
  choose: 'Choose a shift',
  begin: 'Begin the shift',
  another: 'Back to this shift',
};

import type { Station } from '#components/ui/simulation/station.ts';

export type StationId = 'greet' | 'ask' | 'move' | 'score' | 'tell';

/** The parts of the visit, in the order of the work. */
export const stations: readonly Station<StationId>[] = [
  { id: 'greet', name: 'Greet' },
  { id: 'ask', name: 'Ask' },
  { id: 'move', name: 'Stand and walk' },
  { id: 'score', name: 'Add up' },
  { id: 'tell', name: 'Tell' },
];

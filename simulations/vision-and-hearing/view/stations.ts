import type { Station } from '#components/ui/simulation/station.ts';

export type StationId = 'greet' | 'distance' | 'near' | 'hearing' | 'chart';

/** The parts of the visit, in the order of the work. */
export const stations: readonly Station<StationId>[] = [
  { id: 'greet', name: 'Greet' },
  { id: 'distance', name: 'Distance' },
  { id: 'near', name: 'Near and color' },
  { id: 'hearing', name: 'Hearing' },
  { id: 'chart', name: 'Chart' },
];

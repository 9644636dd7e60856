/** The parts of the visit in the order of the work: the wound only where there is one, the bandage only where a limb is. */
import type { Station } from '#components/ui/simulation/station.ts';
import type { WoundCase } from '../case.ts';

export type StationId = 'greet' | 'look' | 'dress' | 'wrap' | 'close';

export function stationsOf({ wound, limb }: WoundCase): readonly Station<StationId>[] {
  const all: readonly Station<StationId>[] = [
    { id: 'greet', name: 'Greet' },
    { id: 'look', name: 'Look' },
    { id: 'dress', name: 'Dress' },
    { id: 'wrap', name: 'Wrap' },
    { id: 'close', name: 'Close' },
  ];
  return all.filter(({ id }) =>
    id === 'look' || id === 'dress' ? wound !== null : id === 'wrap' ? limb !== null : true,
  );
}

/** The parts of the visit in the order of the work; the specimen has one only where there is one. */
import type { Station } from '#components/ui/simulation/station.ts';
import type { SurgeryCase } from '../case.ts';

export type StationId = 'greet' | 'field' | 'gloves' | 'work' | 'specimen' | 'close';

export function stationsOf({ task }: SurgeryCase): readonly Station<StationId>[] {
  const work = { procedure: 'Assist', removal: 'Stitches', dressing: 'Dressing' }[task.kind];
  const all: readonly Station<StationId>[] = [
    { id: 'greet', name: 'Greet' },
    { id: 'field', name: 'Field' },
    { id: 'gloves', name: 'Gloves' },
    { id: 'work', name: work },
    { id: 'specimen', name: 'Specimen' },
    { id: 'close', name: 'Close' },
  ];
  const hasSpecimen = task.kind === 'procedure' && task.specimen !== null;
  return all.filter(({ id }) => id !== 'specimen' || hasSpecimen);
}

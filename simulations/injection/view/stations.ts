/** The parts of a visit in the order of the work; a visit that only reads a test has no syringe. */
import type { InjectionCase } from '../case.ts';

export type StationId = 'greet' | 'order' | 'shelf' | 'draw' | 'place' | 'give' | 'read' | 'chart';

interface Part {
  readonly id: StationId;
  readonly name: string;
}

const giving: readonly Part[] = [
  { id: 'greet', name: 'Greet' },
  { id: 'order', name: 'Order' },
  { id: 'shelf', name: 'Shelf' },
  { id: 'draw', name: 'Draw' },
  { id: 'place', name: 'Place' },
  { id: 'give', name: 'Give' },
  { id: 'chart', name: 'Chart' },
];

const reading: readonly Part[] = [
  { id: 'greet', name: 'Greet' },
  { id: 'order', name: 'Order' },
  { id: 'read', name: 'Read' },
  { id: 'chart', name: 'Chart' },
];

export const stationsOf = ({ test }: InjectionCase): readonly Part[] => (test === null ? giving : reading);

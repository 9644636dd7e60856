/** The parts of an emergency in the order of the work. What hands do with a device has a part only where there is one. */
import type { Kind } from '../kinds.ts';

export type StationId = 'look' | 'help' | 'care' | 'device' | 'tell';
interface StationName {
  readonly id: StationId;
  readonly name: string;
}

const device: Readonly<Partial<Record<Kind, string>>> = {
  arrest: 'Chest',
  choking: 'Chest',
  bleeding: 'Limb',
  fire: 'Tool',
};

export function stationsOf(kind: Kind): readonly StationName[] {
  const name = device[kind];
  return [
    { id: 'look', name: 'Look' },
    { id: 'help', name: 'Help' },
    { id: 'care', name: 'Act' },
    ...(name === undefined ? [] : [{ id: 'device' as const, name }]),
    { id: 'tell', name: 'Tell' },
  ];
}

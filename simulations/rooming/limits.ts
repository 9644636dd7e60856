/**
 * What the record takes without a question, what it asks about, what it refuses: settings of the practice record, not
 * clinical limits (model.md lists them). By age group, in the unit typed.
 */
import type { EntryLimits } from '../core/entry.ts';
import type { RoomingCase } from './case.ts';
import type { Vital } from './choices.ts';
import type { Unit } from './events.ts';
import type { RoomingFacts } from './facts.ts';

type Group = 'baby' | 'child' | 'adult';
type Row = readonly [possibleLow: number, possibleHigh: number, usualLow: number, usualHigh: number];

const rows: Readonly<
  Record<Exclude<Vital, 'blood-pressure'> | 'systolic' | 'diastolic', Readonly<Record<Group, Row>>>
> = {
  temperature: { baby: [80, 112, 96, 102], child: [80, 112, 96, 103.5], adult: [80, 112, 96, 103] },
  pulse: { baby: [30, 280, 90, 190], child: [30, 260, 60, 150], adult: [20, 250, 45, 120] },
  respiration: { baby: [5, 120, 20, 60], child: [5, 90, 14, 40], adult: [4, 70, 10, 26] },
  systolic: { baby: [30, 200, 60, 110], child: [40, 220, 80, 130], adult: [40, 300, 90, 179] },
  diastolic: { baby: [10, 150, 30, 80], child: [15, 160, 40, 90], adult: [15, 200, 50, 109] },
  oxygen: { baby: [40, 100, 93, 100], child: [40, 100, 93, 100], adult: [40, 100, 92, 100] },
  // In pounds and inches; other units are worked out.
  weight: { baby: [1, 60, 6, 35], child: [10, 400, 22, 160], adult: [40, 1100, 90, 330] },
  height: { baby: [12, 45, 18, 36], child: [24, 90, 30, 68], adult: [20, 108, 55, 79] },
  length: { baby: [12, 45, 18, 36], child: [12, 50, 18, 40], adult: [20, 108, 55, 79] },
  head: { baby: [20, 65, 33, 51], child: [30, 70, 44, 58], adult: [30, 75, 50, 62] },
  pain: { baby: [0, 10, 0, 10], child: [0, 10, 0, 10], adult: [0, 10, 0, 10] },
};

function groupOf({ person }: RoomingCase): Group {
  return person.ageMonths !== null && person.ageMonths < 24 ? 'baby' : person.age < 13 ? 'child' : 'adult';
}

/** How many of a unit make one pound, or one inch. */
function per(unit: Unit, facts: RoomingFacts): number {
  return unit === 'kg' ? 1 / facts.poundsPerKilogram : unit === 'cm' ? facts.centimetersPerInch : 1;
}

export function limitsOf(
  patient: RoomingCase,
  facts: RoomingFacts,
  what: Exclude<Vital, 'blood-pressure'> | 'systolic' | 'diastolic',
  unit: Unit,
): EntryLimits {
  const [lowest, highest, low, high] = rows[what][groupOf(patient)];
  const times = what === 'weight' || what === 'height' || what === 'length' ? per(unit, facts) : 1;
  const whole = (value: number): number => Math.round(value * times * 10) / 10;
  return {
    possible: { low: whole(lowest), high: whole(highest) },
    usual: { low: whole(low), high: whole(high) },
    unit,
  };
}

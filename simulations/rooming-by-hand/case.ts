/**
 * The shape of a case: a patient of rooming, and what the hands meet in them. Types and lists only; `people-schema.ts` checks
 * `people.yaml`. True values stand in neither: they are those the seed draws for rooming.
 */
import type { ArmLimit, BpCase, Side, Span } from '../blood-pressure/case.ts';
import type { EarlierVisit, GrowthCase } from '../growth/case.ts';
import type { OximetryCase } from '../oximetry/case.ts';
import type { PulseCase } from '../pulse/case.ts';
import type { BreathCase } from '../respiration/case.ts';
import type { RoomingCase } from '../rooming/case.ts';
import type { TemperatureCase } from '../temperature/case.ts';

/** Everything a task may ask. One answer serves all tasks that ask the same. */
export const saysKeys = [
  'feeling',
  'medicines',
  'active',
  'breath',
  'usual-pulse',
  'mouth',
  'nose',
  'seizures',
  'ears',
  'bowels',
  'oxygen',
  'exposure',
  'usual-oxygen',
  'standing',
  'since-last-visit',
  'arms',
  'caffeine',
  'smoking',
  'exercise',
  'bladder',
  'usual-pressure',
] as const;
export type SaysKey = (typeof saysKeys)[number];

/** One patient in the hands' sight. Minutes are told from the beginning of the visit. */
export interface HandPerson {
  /** The rooming case. */
  readonly id: string;
  readonly says: Readonly<Record<SaysKey, string>>;
  /** Said instead while somebody else is in the room. */
  readonly guarded: Readonly<Partial<Record<SaysKey, string | undefined>>>;
  /** Signs that make a number out of the limits an emergency. */
  readonly emergencySigns: readonly string[];
  readonly temperature: Pick<TemperatureCase, 'conditions' | 'mouth' | 'tray' | 'oldCoverOn'>;
  readonly pulse: Pick<PulseCase, 'rhythm' | 'rhythmKnown' | 'fullness'>;
  readonly breathing: Pick<BreathCase, 'depth' | 'effort' | 'asleep' | 'bulky'>;
  readonly oximetry: Pick<OximetryCase, 'nails' | 'coldHands' | 'motion' | 'brightLight' | 'breathless'>;
  readonly growth: Pick<
    GrowthCase,
    'stance' | 'scales' | 'plots' | 'wears' | 'diaperG' | 'slouches' | 'offZeroG' | 'heartFailure'
  > & { readonly earlier: readonly EarlierVisit[] };
  readonly pressure: Pick<
    BpCase,
    | 'firstVisit'
    | 'gap'
    | 'soundPercent'
    | 'noisePercent'
    | 'armCm'
    | 'armDifferenceMmHg'
    | 'higherArm'
    | 'sleeve'
    | 'bladderFull'
    | 'caffeineMinutesAgo'
    | 'smokedMinutesAgo'
    | 'exercisedMinutesAgo'
    | 'sits'
    | 'talkative'
  > & { readonly limits: Readonly<Record<Side, ArmLimit | null>> };
}

export interface ByHandCase {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly rooming: RoomingCase;
  readonly person: HandPerson;
}

/** Patients and what the hands meet in them, put together: a page is sent the two lists apart, which packs better. */
export function withHands(patients: readonly RoomingCase[], people: readonly HandPerson[]): readonly ByHandCase[] {
  return patients.flatMap((rooming) => {
    const person = people.find(({ id }) => id === rooming.id);
    const { id, title, reason } = rooming;
    return person === undefined ? [] : [{ id, title, reason, rooming, person }];
  });
}

/** The range that holds one value only. */
export function exactly(value: number): Span {
  return { low: value, high: value };
}

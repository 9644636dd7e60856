/** The cited values of every task, each read as its own simulation reads it. */
import { readBpFacts, type BpFacts } from '../blood-pressure/facts.ts';
import type { ValueOf } from '../core/fact-reader.ts';
import { readGrowthFacts, type GrowthFacts } from '../growth/facts.ts';
import { readOximetryFacts, type OximetryFacts } from '../oximetry/facts.ts';
import { readPulseFacts, type PulseFacts } from '../pulse/facts.ts';
import { readBreathFacts, type BreathFacts } from '../respiration/facts.ts';
import { readRoomingFacts, type RoomingFacts } from '../rooming/facts.ts';
import { readTemperatureFacts, type TemperatureFacts } from '../temperature/facts.ts';

export interface ByHandFacts {
  readonly rooming: RoomingFacts;
  readonly temperature: TemperatureFacts;
  readonly pulse: PulseFacts;
  readonly respiration: BreathFacts;
  readonly oximetry: OximetryFacts;
  readonly growth: GrowthFacts;
  readonly 'blood-pressure': BpFacts;
}

/** Throws with the id when a fact is missing. */
export function readByHandFacts(valueOf: ValueOf): ByHandFacts {
  return {
    rooming: readRoomingFacts(valueOf),
    temperature: readTemperatureFacts(valueOf),
    pulse: readPulseFacts(valueOf),
    respiration: readBreathFacts(valueOf),
    oximetry: readOximetryFacts(valueOf),
    growth: readGrowthFacts(valueOf),
    'blood-pressure': readBpFacts(valueOf),
  };
}

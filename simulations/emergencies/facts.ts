/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import { eachField, factReader, type FactRange, type Numbers, type Ranges, type ValueOf } from '../core/fact-reader.ts';

const rangeIds = {
  ratePerMin: 'em-cpr-rate',
  depthAdultIn: 'em-cpr-depth-adult',
  epinephrineRepeatMin: 'em-epinephrine-repeat',
  sugarG: 'em-glucose-dose',
  tourniquetIn: 'em-tourniquet-place',
  coolingMin: 'em-burn-cooling',
  extinguisherFt: 'er-extinguisher-distance',
} as const;

const numberIds = {
  depthChildIn: 'em-cpr-depth-child',
  depthInfantIn: 'em-cpr-depth-infant',
  pauseS: 'em-cpr-pause',
  swapMin: 'em-cpr-swap',
  fractionPercent: 'er-compression-fraction',
  ecgMin: 'em-ecg-time',
  lowGlucose: 'em-low-glucose',
  recheckMin: 'em-glucose-recheck',
  seizureCallMin: 'rm-seizure-call',
  rinseMin: 'er-chemical-rinse',
} as const;

/** Compressions to two breaths, told as "30:2". */
const ratioIds = {
  ratioAdult: 'em-cpr-ratio-adult',
  ratioChildTwo: 'em-cpr-ratio-child-two',
} as const;

export type EmergencyFacts = Ranges<typeof rangeIds> & Numbers<typeof numberIds> & Numbers<typeof ratioIds>;

const inches = 25.4;

/** Gathers the values; throws with the id when a fact is missing or of the wrong kind. */
export function readEmergencyFacts(valueOf: ValueOf): EmergencyFacts {
  const { value, numbers, ranges, wrong } = factReader('emergencies', valueOf);
  function ratio(id: string): number {
    const told = value(id);
    const match = told.kind === 'text' ? /^(\d+):2$/.exec(told.text) : null;
    if (match === null) throw wrong(id, 'must be a ratio to two breaths');
    return Number(match[1]);
  }
  return { ...ranges(rangeIds), ...numbers(numberIds), ...eachField(ratioIds, ratio) };
}

/** Depths that are right for a body, millimeters. */
export function depthMm(facts: EmergencyFacts, group: 'adult' | 'child' | 'infant'): FactRange {
  // Where one number is given ("about"), a fifth below and above it is taken as right: an assumption of model.md.
  const about = (value: number): FactRange => ({ low: value * inches * 0.9, high: value * inches * 1.2 });
  if (group === 'child') return about(facts.depthChildIn);
  if (group === 'infant') return about(facts.depthInfantIn);
  return { low: facts.depthAdultIn.low * inches, high: facts.depthAdultIn.high * inches };
}

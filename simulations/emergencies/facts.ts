/**
 * The cited values this simulation runs on, read from `content/facts` by id and handed to machine and rubric as plain numbers.
 * No clinical number stands in the code beside it; a fact of the wrong kind is told with its id.
 */
import type { FactValue } from '#schema/fact.ts';

/** Inclusive range in the unit of the field's name. */
export interface FactRange {
  readonly low: number;
  readonly high: number;
}

export interface EmergencyFacts {
  readonly ratePerMin: FactRange;
  readonly depthAdultIn: FactRange;
  readonly depthChildIn: number;
  readonly depthInfantIn: number;
  /** Compressions to two breaths. */
  readonly ratioAdult: number;
  readonly ratioChildTwo: number;
  readonly pauseS: number;
  readonly swapMin: number;
  readonly fractionPercent: number;
  readonly epinephrineRepeatMin: FactRange;
  readonly ecgMin: number;
  readonly lowGlucose: number;
  readonly sugarG: FactRange;
  readonly recheckMin: number;
  readonly seizureCallMin: number;
  readonly tourniquetIn: FactRange;
  readonly coolingMin: FactRange;
  readonly rinseMin: number;
  readonly extinguisherFt: FactRange;
}

const inches = 25.4;

/**
 * Gathers the values. `valueOf` gives a fact's value, or undefined when there is no such fact. Throws with the id when a fact
 * is missing or of the wrong kind: content is checked before anything is built, so that is a bug in the build.
 */
export function readEmergencyFacts(valueOf: (id: string) => FactValue | undefined): EmergencyFacts {
  function valueFor(id: string): FactValue {
    const value = valueOf(id);
    if (value === undefined) throw new Error(`emergencies: the fact "${id}" is missing from content/facts`);
    return value;
  }
  function range(id: string): FactRange {
    const value = valueFor(id);
    if (value.kind !== 'range') throw new Error(`emergencies: the fact "${id}" must be a range`);
    return { low: value.low, high: value.high };
  }
  function number(id: string): number {
    const value = valueFor(id);
    switch (value.kind) {
      case 'number':
        return value.value;
      case 'at-least':
      case 'above':
        return value.low;
      case 'at-most':
      case 'below':
        return value.high;
      default:
        throw new Error(`emergencies: the fact "${id}" must be one number`);
    }
  }
  /** "30:2" */
  function ratio(id: string): number {
    const value = valueFor(id);
    const match = value.kind === 'text' ? /^(\d+):2$/.exec(value.text) : null;
    if (match === null) throw new Error(`emergencies: the fact "${id}" must be a ratio to two breaths`);
    return Number(match[1]);
  }
  return {
    ratePerMin: range('em-cpr-rate'),
    depthAdultIn: range('em-cpr-depth-adult'),
    depthChildIn: number('em-cpr-depth-child'),
    depthInfantIn: number('em-cpr-depth-infant'),
    ratioAdult: ratio('em-cpr-ratio-adult'),
    ratioChildTwo: ratio('em-cpr-ratio-child-two'),
    pauseS: number('em-cpr-pause'),
    swapMin: number('em-cpr-swap'),
    fractionPercent: number('er-compression-fraction'),
    epinephrineRepeatMin: range('em-epinephrine-repeat'),
    ecgMin: number('em-ecg-time'),
    lowGlucose: number('em-low-glucose'),
    sugarG: range('em-glucose-dose'),
    recheckMin: number('em-glucose-recheck'),
    seizureCallMin: number('rm-seizure-call'),
    tourniquetIn: range('em-tourniquet-place'),
    coolingMin: range('em-burn-cooling'),
    rinseMin: number('er-chemical-rinse'),
    extinguisherFt: range('er-extinguisher-distance'),
  };
}

/** Depths that are right for a body, millimeters. */
export function depthMm(facts: EmergencyFacts, group: 'adult' | 'child' | 'infant'): FactRange {
  // Where one number is given ("about"), a fifth below and above it is taken as right: an assumption of model.md.
  const about = (value: number): FactRange => ({ low: value * inches * 0.9, high: value * inches * 1.2 });
  if (group === 'child') return about(facts.depthChildIn);
  if (group === 'infant') return about(facts.depthInfantIn);
  return { low: facts.depthAdultIn.low * inches, high: facts.depthAdultIn.high * inches };
}

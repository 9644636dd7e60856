/** Which site, needle, hold and angle suit a route, an age, a build and a volume: from the facts, in the words of the order. */
import type { FactRange } from '../core/fact-reader.ts';
import type { InjectionCase, Region, Route } from './case.ts';
import type { InjectionContext } from './context.ts';
import type { Hold } from './events.ts';
import type { InjectionFacts } from './facts.ts';

/** Weights at which CDC's needle table changes, tenths of a pound, adults. Named in the facts `inj-needle-…`. */
const lightBelow = 1300;
const mediumTo = 1520;
const largeTo = { female: 2000, male: 2600 };

/** From this age on the deltoid is a child's first site for vaccines, and from the second on a teenager's table holds: years. */
const deltoidFromYears = 3;
const teenFromYears = 11;
const adultFromYears = 19;
/** Longer pinched folds and short needles go straight in: needle up to this length, tenths of a millimeter. Assumption. */
const shortNeedle = 80;

export function rightRegions(patient: InjectionCase, facts: InjectionFacts, ul: number): readonly Region[] {
  const { dose, ageGroup, person } = patient;
  if (dose === null) return [];
  if (dose.route === 'ID') return ['forearm'];
  const named = dose.only;
  const byRoute = (): readonly Region[] => {
    if (dose.route === 'SC') {
      if (ageGroup === 'infant') return ['thigh'];
      // `rx-subcut-vaccine` names arm and thigh for vaccines, never the abdomen.
      return patient.vaccine === null ? ['arm-back', 'abdomen', 'thigh'] : ['arm-back', 'thigh'];
    }
    if (ageGroup === 'infant') return ['thigh'];
    const large: readonly Region[] = person.age < deltoidFromYears ? ['thigh'] : ['hip', 'thigh'];
    return ul <= facts.deltoidUl ? ['deltoid', ...large] : large;
  };
  const right = byRoute();
  return named.length === 0 ? right : right.filter((region) => named.includes(region));
}

/** The most that goes into one place, microliters. */
export function mostUl(region: Region, route: Route, patient: InjectionCase, facts: InjectionFacts): number {
  if (route === 'ID') return facts.idUl;
  if (route === 'SC') return facts.scUl;
  if (patient.ageGroup === 'infant') return facts.infantUl;
  return region === 'deltoid' ? facts.deltoidUl : facts.largeMuscleUl;
}

/** Needle length by age, weight and site for muscle, tenths of a millimeter. */
export function muscleNeedle(region: Region, patient: InjectionCase, facts: InjectionFacts): FactRange {
  const { person, ageGroup, weightLbTenths } = patient;
  if (ageGroup === 'infant') return facts.needleInfant;
  if (region === 'hip') return facts.needleHip;
  if (person.age < teenFromYears) return region === 'thigh' ? facts.needleChildThigh : facts.needleChildArm;
  if (region === 'thigh') return { low: facts.needleLarge.low, high: facts.needleLarge.high };
  if (person.age < adultFromYears) return facts.needleTeen;
  if (weightLbTenths < lightBelow) return facts.needleLight;
  if (weightLbTenths <= mediumTo) return facts.needleMedium;
  return weightLbTenths <= largeTo[person.sex] ? facts.needleLarge : facts.needleLargest;
}

/** Gauges by route; thick drugs need a lower one. Tables `rx-id-gauge`, `rx-subcut-gauge`, `rx-im-gauge`. */
export function rightGauge(gauge: number, patient: InjectionCase, facts: InjectionFacts): boolean {
  const { dose, vaccine } = patient;
  if (dose === null) return false;
  if (dose.route === 'ID') return gauge >= facts.idGauge.low && gauge <= facts.idGauge.high;
  if (dose.route === 'SC') return vaccine === null ? gauge >= 25 && gauge <= 31 : gauge >= 23 && gauge <= 25;
  if (dose.thick) return gauge >= 18 && gauge <= 23;
  return vaccine === null ? gauge >= 18 && gauge <= 25 : gauge >= 22 && gauge <= 25;
}

export function rightHolds({ case: patient }: InjectionContext): readonly Hold[] {
  const { dose, ageGroup } = patient;
  if (dose === null) return [];
  if (dose.route === 'ID') return ['taut'];
  if (dose.route === 'SC') return ['pinch-fat'];
  if (dose.zTrack) return ['z-track'];
  return ageGroup === 'adult' ? ['flat', 'z-track'] : ['flat', 'bunch-muscle'];
}

/** Degrees from and to that suit the route; a slant of a few degrees is nobody's fault. */
export function rightAngle(patient: InjectionCase, facts: InjectionFacts, needleTenthsMm: number): FactRange {
  const slack = 8;
  switch (patient.dose?.route) {
    case 'ID':
      return facts.idAngleDeg;
    case 'SC':
      return needleTenthsMm <= shortNeedle ? { low: 45 - slack, high: 90 } : { low: 45 - slack, high: 45 + slack };
    default:
      return { low: facts.imAngleDeg - slack, high: facts.imAngleDeg };
  }
}

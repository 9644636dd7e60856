/**
 * Whether a route suits this patient: by age, by what is true of them and by the order. Pure; ages come from the facts. What a
 * harmful route does is in `acts.ts`, what an unsuitable one reads is in `sensing.ts`.
 */
import type { Condition, Route, TemperatureCase } from './case.ts';
import type { TemperatureFacts } from './facts.ts';

export type RouteFit = 'fit' | 'second' | 'unsuitable' | 'harmful';
export type RouteReason =
  | 'fits'
  | 'as-ordered'
  | 'least-sure'
  | 'not-as-ordered'
  | 'rectal-not-ordered'
  | 'too-young-for-oral'
  | 'too-young-for-ear'
  | Condition;

export interface RouteVerdict {
  readonly fit: RouteFit;
  readonly because: RouteReason;
}

const harmful: Readonly<Record<Route, readonly Condition[]>> = {
  oral: ['confused', 'seizure-risk', 'mouth-sores'],
  axillary: [],
  tympanic: [],
  temporal: [],
  rectal: ['low-platelets', 'low-white-cells', 'diarrhea'],
};

const unsuitable: Readonly<Record<Route, readonly Condition[]>> = {
  oral: ['mouth-breathing', 'fidgety', 'shivering'],
  axillary: ['cold-skin'],
  tympanic: ['ear-drainage', 'ear-wax'],
  temporal: ['cold-skin'],
  rectal: [],
};

const adultFromMonths = 18 * 12;

function first(list: readonly Condition[], patient: TemperatureCase): Condition | undefined {
  return list.find((condition) => patient.conditions.includes(condition));
}

/** The verdict on one route, the gravest reason first. */
export function routeVerdict(patient: TemperatureCase, facts: TemperatureFacts, route: Route): RouteVerdict {
  const { ageMonths } = patient.person;
  const harm = first(harmful[route], patient);
  if (harm !== undefined) return { fit: 'harmful', because: harm };
  if (route === 'oral' && ageMonths < facts.oralFromYears * 12)
    return { fit: 'harmful', because: 'too-young-for-oral' };
  const bad = first(unsuitable[route], patient);
  if (bad !== undefined) return { fit: 'unsuitable', because: bad };
  if (route === 'tympanic' && ageMonths < facts.earFromMonths)
    return { fit: 'unsuitable', because: 'too-young-for-ear' };
  if (patient.ordered !== null)
    return route === patient.ordered
      ? { fit: 'fit', because: 'as-ordered' }
      : { fit: 'unsuitable', because: route === 'rectal' ? 'rectal-not-ordered' : 'not-as-ordered' };
  if (route === 'rectal') return { fit: 'unsuitable', because: 'rectal-not-ordered' };
  return route === 'axillary' && ageMonths >= adultFromMonths
    ? { fit: 'second', because: 'least-sure' }
    : { fit: 'fit', because: 'fits' };
}

/** Which questions a careful person asks before this route. */
export const questionsFor: Readonly<Record<Route, readonly ('mouth' | 'nose' | 'seizures' | 'ears' | 'bowels')[]>> = {
  oral: ['mouth', 'nose', 'seizures'],
  axillary: [],
  tympanic: ['ears'],
  temporal: [],
  rectal: ['bowels'],
};

/** Down and back in small children, up and back from then on. */
export function rightPull(patient: TemperatureCase, facts: TemperatureFacts): 'up-back' | 'down-back' {
  return patient.person.ageMonths < facts.earDownUnderYears * 12 ? 'down-back' : 'up-back';
}

/** How deep a rectal probe goes in this patient, inches. */
export function rightDepthIn(patient: TemperatureCase, facts: TemperatureFacts) {
  return patient.person.ageMonths < 12 * 12 ? facts.rectalDepthChildIn : facts.rectalDepthAdultIn;
}

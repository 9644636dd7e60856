/** What the eye gets of a breath: where it looks and what hides the movement. Constants are named in model.md. */
import type { AgeGroup, EffortSign } from './case.ts';
import type { BreathContext } from './context.ts';
import type { LookAt } from './events.ts';

/** Grown people show their breath at chest and shoulders, babies at the belly. */
const shown: Readonly<Record<'grown' | 'baby', Readonly<Record<LookAt, number>>>> = {
  grown: { chest: 1, belly: 0.6, face: 0, whole: 0.75 },
  baby: { chest: 0.5, belly: 1, face: 0, whole: 0.75 },
};
/** A coat or a blanket leaves this much to be seen. */
const throughCloth = 0.35;
/** Least movement anybody sees, 0 to 1. */
export const seenFrom = 0.1;

export function visibility(context: BreathContext): number {
  const { look, case: patient, loosened } = context;
  if (look === null) return 0;
  return (
    shown[patient.ageGroup === 'infant' ? 'baby' : 'grown'][look] * (patient.bulky && !loosened ? throughCloth : 1)
  );
}

/** How much of a breath of this depth shows, 0 to 1; 0 for nothing to see. */
export function seen(context: BreathContext, depth: number): number {
  const strength = depth * visibility(context);
  return strength < seenFrom ? 0 : strength;
}

/** Where each sign of effort shows. A wheeze and single words are heard wherever one looks. */
const shows: Readonly<Record<EffortSign, readonly LookAt[]>> = {
  'wide-nostrils': ['face'],
  'pursed-lips': ['face'],
  'skin-pulled-in': ['chest'],
  'lifting-shoulders': ['chest', 'whole'],
  'leaning-forward': ['whole', 'chest'],
  wheeze: ['chest', 'belly', 'face', 'whole'],
  'single-words': ['chest', 'belly', 'face', 'whole'],
};

/** Signs that show from where one looks now. */
export function signsNow(context: BreathContext): readonly EffortSign[] {
  const { look, case: patient, loosened } = context;
  if (look === null) return [];
  return patient.effort.filter(
    (sign) => shows[sign].includes(look) && (sign !== 'skin-pulled-in' || !patient.bulky || loosened),
  );
}

export const isSmallChild = (ageGroup: AgeGroup): boolean => ageGroup === 'infant' || ageGroup === 'toddler';

/**
 * The arithmetic of a dose in whole numbers: micrograms, grams, microliters. One rounding at the end, as the scale allows.
 * `volume = ordered ÷ strength`; a dose by weight is worked out first and held to its limit: `min(limit, mcg/kg × kg)`.
 */
import type { Arithmetic, InjectionCase } from './case.ts';
import type { InjectionFacts } from './facts.ts';

/** Grams of body weight from tenths of a pound: `lb ÷ (lb for each kg)`. */
export function gramsOf(weightLbTenths: number, lbPerKgTenths: number): number {
  return Math.round((weightLbTenths * 1000) / lbPerKgTenths);
}

/** The ordered dose in micrograms; null where the order names a volume or units. */
export function doseMcg(arithmetic: Arithmetic, grams: number): number | null {
  switch (arithmetic.kind) {
    case 'strength':
      return arithmetic.orderedMcg;
    case 'weight':
      return Math.min(arithmetic.capMcg, Math.round((arithmetic.mcgPerKg * grams) / 1000));
    default:
      return null;
  }
}

/** Microliters before rounding to the scale. */
export function exactUl(arithmetic: Arithmetic, grams: number, ulPerUnit: number): number {
  if (arithmetic.kind === 'volume') return arithmetic.ul;
  if (arithmetic.kind === 'units') return arithmetic.units * ulPerUnit;
  return Math.round(((doseMcg(arithmetic, grams) ?? 0) * 1000) / arithmetic.mcgPerMl);
}

/** Rounded once: below 1 mL to the smaller step, from 1 mL on to the larger. Halves go up. */
export function roundedUl(ul: number, belowStepUl: number, fromStepUl: number): number {
  const step = ul < 1000 ? belowStepUl : fromStepUl;
  return Math.floor((ul + step / 2) / step) * step;
}

/** The volume that has to be in the syringe; null where nothing is given. */
export function rightUl({ dose, weightLbTenths }: InjectionCase, facts: InjectionFacts): number | null {
  if (dose === null) return null;
  const grams = gramsOf(weightLbTenths, facts.lbPerKgTenths);
  const ul = exactUl(dose.arithmetic, grams, facts.ulPerUnit);
  return dose.arithmetic.kind === 'volume' || dose.arithmetic.kind === 'units'
    ? ul
    : roundedUl(ul, facts.roundBelow1Ul, facts.roundFrom1Ul);
}

/** The normal distribution, as far as intervals and probabilities of practice scores need it. Pure. */

/** Share of a standard normal below `z`. Abramowitz and Stegun 7.1.26 through erf; error under 1.5e-7. */
export function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - poly * Math.exp(-x * x);
  return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
}

/** Ninety per cent of a standard normal lie below this: the ends of an 80% interval lie this many sd from its middle. */
export const z90 = 1.2815515655;

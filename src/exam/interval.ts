/**
 * Intervals for a share of right answers: Jeffreys intervals (Beta prior ½, ½), which stay inside 0–1 and behave with few
 * answers (Brown, Cai and DasGupta, 2001). One level is used everywhere, 80%: its ends are where a claim is 90% sure.
 */

export interface Interval {
  /** Shares from 0 to 1; `low` ≤ `high`. */
  readonly low: number;
  readonly high: number;
}

/** The part of intervals meant to hold the true share: four in five. */
export const intervalLevel = 0.8;

/** Natural log of the gamma function for x > 0 (Lanczos, g = 7; error under 1e-13). */
function logGamma(x: number): number {
  const coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  const sum = coefficients
    .slice(1)
    .reduce((total, c, index) => total + c / (shifted + index + 1), coefficients[0] ?? 1);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Continued fraction of the incomplete beta function by Lentz's method; converges fast for x < (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const kept = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d);
    c = kept(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d);
    c = kept(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-13) break;
  }
  return result;
}

/** Share of a Beta(a, b) distribution below x, for a, b > 0. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The x below which a share `p` of Beta(a, b) lies, to about 1e-12, by halving. */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Jeffreys interval for `right` of `asked`; the whole range 0–1 when nothing was asked. An end at 0 or 1 is kept exact. */
export function jeffreys(right: number, asked: number, level = intervalLevel): Interval {
  if (asked === 0) return { low: 0, high: 1 };
  const tail = (1 - level) / 2;
  return {
    low: right === 0 ? 0 : betaQuantile(tail, right + 0.5, asked - right + 0.5),
    high: right === asked ? 1 : betaQuantile(1 - tail, right + 0.5, asked - right + 0.5),
  };
}

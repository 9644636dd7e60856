/**
 * The curves the generator is made of, in arithmetic that every engine does alike: no exponentials, no angles. Each says how far
 * it lies from the textbook curve it stands for.
 */

/**
 * A bell: (1 - u²/16)^8, which tends to exp(-u²/2). `u` is the distance from the middle in widths; zero beyond four of them.
 * Never more than 0.04 away from the Gaussian of McSharry's model (IEEE Trans Biomed Eng 2003;50:289-294).
 */
export function bell(u: number): number {
  const base = 1 - (u * u) / 16;
  if (base <= 0) return 0;
  const square = base * base;
  const fourth = square * square;
  return fourth * fourth;
}

/** A sine of a whole turn per 1: two parabolas with a correction, off by less than 0.002. */
export function sine(turns: number): number {
  const part = turns - Math.floor(turns);
  const half = part <= 0.5 ? part * 2 : part * 2 - 2;
  const parabola = 4 * half * (1 - Math.abs(half));
  return parabola * (0.775 + 0.225 * Math.abs(parabola));
}

export const cosine = (turns: number): number => sine(turns + 0.25);

/** A number from -1 to 1 that belongs to seed, channel and index: always the same one. */
function scattered(seed: number, channel: number, index: number): number {
  let mixed = Math.imul((seed | 0) ^ Math.imul(channel + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ Math.imul(index | 0, 0xc2b2ae35), 0x27d4eb2f);
  mixed ^= mixed >>> 15;
  return ((mixed >>> 0) / 0xffffffff) * 2 - 1;
}

/** Noise that turns about `hz` times a second: scattered points joined by smooth steps. -1 to 1. */
export function noise(seed: number, channel: number, tMs: number, hz: number): number {
  const place = (tMs * hz * 2) / 1000;
  const index = Math.floor(place);
  const part = place - index;
  const eased = part * part * (3 - 2 * part);
  const from = scattered(seed, channel, index);
  return from + (scattered(seed, channel, index + 1) - from) * eased;
}

/** How water cools in its basin, and what water that is not at body warmth does to the balance organ. Arithmetic only. */

/**
 * e to the power of minus x by the series of its reciprocal: within 0.4% up to x = 2, always between 0 and 1 and falling.
 */
export function fading(x: number): number {
  return 1 / (1 + x * (1 + (x / 2) * (1 + (x / 3) * (1 + (x / 4) * (1 + (x / 5) * (1 + x / 6))))));
}

/** A basin or a bottle on the counter comes nearer to the room by this time constant, s (Newton's law of cooling): an assumption. */
export const coolsOverS = 1500;

/** Warmth after a time, °C. */
export function cooledTo(fromC: number, roomC: number, ms: number): number {
  return roomC + (fromC - roomC) * fading(ms / 1000 / coolsOverS);
}

/**
 * The inner ear follows the water in the canal with a time constant, s, and the room spins from a share of the caloric test's
 * difference on: with both, water as far off as in that test makes it spin after about twenty seconds, as it does in the test.
 */
export const innerEarFollowsS = 24;
export const spinsFromShare = 0.57;

/** One step of `stepMs`: how far off the inner ear is after it, °C, while water `offC` away from body warmth runs, or none does. */
export function innerEarAfter(nowC: number, offC: number, stepMs: number): number {
  const next = nowC + ((offC - nowC) * stepMs) / 1000 / innerEarFollowsS;
  // Kept in millionths: the same in every engine, and it comes to rest.
  const kept = Math.round(next * 1_000_000) / 1_000_000;
  return Math.abs(kept) < 0.01 && offC === 0 ? 0 : kept;
}

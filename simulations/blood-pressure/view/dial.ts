/** The geometry of the aneroid dial: where a pressure stands on the face. Drawing only; nothing here is scored. */

/** End of the scale, mmHg. The needle rests a little below zero like a real one at rest on its zero box. */
export const DIAL_MAX_MMHG = 300;
/** The dial is marked every 2 mmHg: a reading is taken to the nearest mark. */
export const DIAL_STEP_MMHG = 2;
const SWEEP_DEGREES = 318;

/** Clockwise angle of a pressure from the top of the dial, degrees. Pressures beyond the scale stop at its pegs. */
export function dialAngle(pressureMmHg: number): number {
  const onScale = Math.min(DIAL_MAX_MMHG + 4, Math.max(-2, pressureMmHg));
  return (onScale / DIAL_MAX_MMHG - 0.5) * SWEEP_DEGREES;
}

/** A point on the dial, center 0,0 and y downward, to two decimals so that server and browser print the same. */
export function dialPoint(pressureMmHg: number, radius: number): { readonly x: number; readonly y: number } {
  const radians = (dialAngle(pressureMmHg) * Math.PI) / 180;
  return {
    x: Math.round(Math.sin(radians) * radius * 100) / 100,
    y: Math.round(-Math.cos(radians) * radius * 100) / 100,
  };
}

/** One path of radial ticks for every multiple of `stepMmHg` that is not a multiple of `exceptMmHg`. */
export function dialTicks(stepMmHg: number, exceptMmHg: number | null, inner: number, outer: number): string {
  let path = '';
  for (let mmHg = 0; mmHg <= DIAL_MAX_MMHG; mmHg += stepMmHg) {
    if (exceptMmHg !== null && mmHg % exceptMmHg === 0) continue;
    const from = dialPoint(mmHg, inner);
    const to = dialPoint(mmHg, outer);
    path += `M${String(from.x)} ${String(from.y)}L${String(to.x)} ${String(to.y)}`;
  }
  return path;
}

/** An arc along the scale from one pressure to another. */
export function dialArc(fromMmHg: number, toMmHg: number, radius: number): string {
  const from = dialPoint(fromMmHg, radius);
  const to = dialPoint(toMmHg, radius);
  const large = dialAngle(toMmHg) - dialAngle(fromMmHg) > 180 ? 1 : 0;
  return `M${String(from.x)} ${String(from.y)}A${String(radius)} ${String(radius)} 0 ${String(large)} 1 ${String(to.x)} ${String(to.y)}`;
}

/** What a reader sees: the nearest mark of the dial, an even number from 0 to 300. */
export function nearestMark(pressureMmHg: number): number {
  return Math.min(DIAL_MAX_MMHG, Math.max(0, Math.round(pressureMmHg / DIAL_STEP_MMHG) * DIAL_STEP_MMHG));
}

/** How far a heartbeat throws the needle at its strongest, mmHg; drawing only. */
const BOUNCE_MMHG = 1.6;
const BOUNCE_MS = 260;

/**
 * The needle's bounce some time after a beat, mmHg: a quick rise that dies away. `strength` 0–1: how strongly the pulse
 * reaches the cuff. Zero before the beat and once it has died away.
 */
export function needleBounce(sinceBeatMs: number, strength: number): number {
  if (sinceBeatMs < 0 || sinceBeatMs > BOUNCE_MS) return 0;
  const share = sinceBeatMs / BOUNCE_MS;
  return BOUNCE_MMHG * Math.min(1, Math.max(0, strength)) * Math.sin(share * Math.PI * 2) * (1 - share);
}

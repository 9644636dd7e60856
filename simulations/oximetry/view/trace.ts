/** The pulse trace as a path: pulses of the simulated heart, as much of them as the signal lets through, and what shakes it. */
import type { OximetryContext } from '../context.ts';
import { beatAtMs, beatsBetween, movement, quality } from '../signal.ts';

/** What the trace shows, ms. */
export const windowMs = 5000;

/** Height of one pulse, 0 to 1, so long after its beat: a quick rise, a fall with a notch. */
function pulseAt(sinceMs: number, lengthMs: number): number {
  const share = sinceMs / lengthMs;
  if (share < 0 || share > 1) return 0;
  if (share < 0.16) return share / 0.16;
  if (share < 0.42) return 1 - ((share - 0.16) / 0.26) * 0.62;
  if (share < 0.5) return 0.38 + ((share - 0.42) / 0.08) * 0.08;
  return 0.46 * (1 - (share - 0.5) / 0.5);
}

/** The last five seconds on a field of `width` by `height`. */
export function tracePath(context: OximetryContext, nowMs: number, width: number, height: number): string {
  const { clip } = context;
  if (clip === null) return `M0 ${String(height * 0.8)}H${String(width)}`;
  const from = nowMs - windowMs;
  const beats = beatsBetween(context, from - 1500, nowMs).map((index) => beatAtMs(context, index));
  const length = (60_000 / context.truth.heartRatePerMin) * 0.94;
  const points = Array.from({ length: 151 }, (_, index) => {
    const atMs = from + (windowMs * index) / 150;
    if (atMs < clip.sinceMs) return { x: (width * index) / 150, y: height * 0.8 };
    const good = quality(context, clip, atMs);
    const shakes = movement(context, atMs) * (clip.site === 'earlobe' ? 0.35 : 1);
    const pulse = beats.reduce((most, beat) => Math.max(most, pulseAt(atMs - beat, length)), 0);
    const ragged =
      (Math.sin(atMs * 0.0313) + Math.sin(atMs * 0.0521 + 1) * 0.7 + Math.sin(atMs * 0.0127)) *
      (0.34 * shakes + 0.07 * (1 - good));
    const value = pulse * good * 0.9 + ragged;
    return { x: (width * index) / 150, y: height * (0.84 - 0.72 * Math.max(-0.15, Math.min(1.1, value))) };
  });
  return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

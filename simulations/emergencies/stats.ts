/**
 * The statistics of compressions: rate, spread, share of the time, pauses, depth, recoil, and how the sets were counted. Pure
 * functions of the taps alone; the debrief shows them, the rubric judges by them.
 */
import type { FactRange } from '../core/fact-reader.ts';
import type { Tap } from './context.ts';

export interface CompressionStats {
  readonly count: number;
  /** Of the intervals within sets, a minute; null with fewer than two in a set. */
  readonly meanPerMin: number | null;
  /** Standard deviation of those intervals, ms. */
  readonly spreadMs: number | null;
  /** Share of intervals whose own rate lies in the window, 0 to 1. */
  readonly inWindow: number;
  readonly depthRight: number;
  readonly tooShallow: number;
  readonly tooDeep: number;
  readonly recoil: number;
  /** Share of the span in which compressions went on. */
  readonly fraction: number;
  /** Gaps of at least `pauseFromMs`, longest first not sorted: in order of time. */
  readonly pausesMs: readonly number[];
  readonly longestPauseMs: number;
  /** Share of compressions that the automatic rhythm kept. */
  readonly auto: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** `from` and `until`: the span in which the heart needed them, ms. Taps outside of it are left out. */
export function compressionStats(
  taps: readonly Tap[],
  span: { readonly fromMs: number; readonly untilMs: number },
  right: { readonly ratePerMin: FactRange; readonly depthMm: FactRange },
  pauseFromMs: number,
): CompressionStats {
  const inside = taps.filter(({ atMs }) => atMs >= span.fromMs && atMs <= span.untilMs);
  const gaps = inside.slice(1).map(({ atMs }, index) => atMs - (inside[index]?.atMs ?? atMs));
  const intervals = gaps.filter((gap) => gap < pauseFromMs);
  const mean = share(
    intervals.reduce((sum, one) => sum + one, 0),
    intervals.length,
  );
  const variance = share(
    intervals.reduce((sum, one) => sum + (one - mean) * (one - mean), 0),
    intervals.length,
  );
  const shortest = 60_000 / right.ratePerMin.high;
  const longest = 60_000 / right.ratePerMin.low;
  const pauses = gaps.filter((gap) => gap >= pauseFromMs);
  const first = inside[0];
  const last = inside.at(-1);
  // Each set lasts from its first compression to its last, and one interval more.
  const sets = first === undefined ? 0 : pauses.length + 1;
  const pressing = intervals.reduce((sum, one) => sum + one, 0) + sets * mean;
  const whole = span.untilMs - span.fromMs;
  const { low, high } = right.depthMm;
  return {
    count: inside.length,
    meanPerMin: intervals.length === 0 ? null : Math.round((60_000 / mean) * 10) / 10,
    spreadMs: intervals.length === 0 ? null : Math.round(Math.sqrt(variance) * 10) / 10,
    // A tick of the clock is given to either side.
    inWindow: share(intervals.filter((gap) => gap >= shortest - 5 && gap <= longest + 5).length, intervals.length),
    depthRight: share(inside.filter(({ mm }) => mm >= low && mm <= high).length, inside.length),
    tooShallow: share(inside.filter(({ mm }) => mm < low).length, inside.length),
    tooDeep: share(inside.filter(({ mm }) => mm > high).length, inside.length),
    recoil: share(inside.filter((tap) => tap.recoil).length, inside.length),
    fraction: whole <= 0 ? 0 : Math.min(1, pressing / whole),
    pausesMs: pauses,
    longestPauseMs: Math.max(
      0,
      ...pauses,
      first === undefined ? whole : first.atMs - span.fromMs,
      last === undefined ? 0 : span.untilMs - last.atMs,
    ),
    auto: share(inside.filter((tap) => tap.auto).length, inside.length),
  };
}

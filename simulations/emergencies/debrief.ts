/** The measurements behind a debrief: the curve of the trouble, the order of what was done, the compressions. Never part of the score. */
import type { FactRange } from '../core/fact-reader.ts';
import { groupOf, pauseFromMs } from './compress.ts';
import type { EmergencyContext, Tap } from './context.ts';
import { depthMm } from './facts.ts';
import { setsOf, spanOf, statsOf } from './measure.ts';
import type { CompressionStats } from './stats.ts';
import { modelOf } from './worlds/all.ts';
import { tourniquetAboveIn } from './worlds/wound.ts';

export interface EmergencyDebriefDetail {
  /** Every ten seconds, 0 to 100, from the beginning. */
  readonly trace: readonly number[];
  readonly traceName: string;
  readonly everyMs: number;
  readonly timeline: readonly { readonly atMs: number; readonly what: string }[];
  readonly compressions: {
    readonly stats: CompressionStats;
    readonly taps: readonly Tap[];
    readonly fromMs: number;
    readonly untilMs: number;
    readonly pauseFromMs: number;
    readonly depthMm: FactRange;
    readonly ratePerMin: FactRange;
    readonly sets: readonly number[];
    readonly shocksMs: readonly number[];
    readonly swapsMs: readonly number[];
  } | null;
  readonly tourniquetIn: number | null;
}

export function emergencyDebriefDetail(context: EmergencyContext): EmergencyDebriefDetail {
  const stats = statsOf(context);
  const span = spanOf(context);
  return {
    trace: context.trace,
    traceName: modelOf(context).troubleName,
    everyMs: 10_000,
    timeline: context.log,
    compressions:
      stats === null || span === null
        ? null
        : {
            stats,
            taps: context.cpr.taps,
            ...span,
            pauseFromMs,
            depthMm: depthMm(context.facts, groupOf(context)),
            ratePerMin: context.facts.ratePerMin,
            sets: setsOf(context),
            shocksMs: context.aed.shocks.map(({ atMs }) => atMs),
            swapsMs: context.cpr.swapsMs,
          },
    tourniquetIn: tourniquetAboveIn(context),
  };
}

/** The compressions of a run measured over the time the heart needed them: for the rubric and the debrief. */
import { groupOf, pauseFromMs } from './compress.ts';
import type { EmergencyContext } from './context.ts';
import { depthMm } from './facts.ts';
import { compressionStats, type CompressionStats } from './stats.ts';
import { lifeAfterMs } from './worlds/airway.ts';

/** From the first compression to the sign of life, the crew, the handover or the end; null without compressions. */
export function spanOf(context: EmergencyContext): { readonly fromMs: number; readonly untilMs: number } | null {
  const first = context.cpr.taps[0];
  if (first === undefined) return null;
  const { backMs = -1, cleared = 0 } = context.world;
  const last = context.cpr.taps.at(-1)?.atMs ?? first.atMs;
  const untilMs = Math.min(
    context.nowMs,
    context.emsDueMs ?? Infinity,
    context.handover?.atMs ?? Infinity,
    backMs >= 0 ? backMs + lifeAfterMs : Infinity,
    cleared > 0 ? last : Infinity,
  );
  return { fromMs: first.atMs, untilMs: Math.max(untilMs, first.atMs) };
}

export function statsOf(context: EmergencyContext): CompressionStats | null {
  const span = spanOf(context);
  if (span === null) return null;
  return compressionStats(
    context.cpr.taps,
    span,
    { ratePerMin: context.facts.ratePerMin, depthMm: depthMm(context.facts, groupOf(context)) },
    pauseFromMs,
  );
}

/** Compressions between two pairs of breaths, for each pair. */
export const setsOf = (context: EmergencyContext): readonly number[] =>
  context.cpr.breaths.filter(({ after }) => after > 0).map(({ after }) => after);
